package org.twige.people.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.PeopleFixture;
import org.twige.people.Scope;
import org.twige.people.names.Folded;

/** Sends staff lists through the whole pipeline as a job would, step by step. */
@Component
public class RosterFixture {

    /** Nation 1 belongs to {@link RosterDefectsTest}. */
    private static final AtomicInteger NATIONS = new AtomicInteger(1);

    private final TakeRoster takeRoster;
    private final CheckRoster checkRoster;
    private final ApplyRoster applyRoster;
    private final FinishRoster finishRoster;
    private final RosterBatches batches;
    private final JdbcClient database;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Country country;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RunUndo runUndo;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private RosterUndos undos;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ForgetBefore forgetBefore;

    RosterFixture(
            TakeRoster takeRoster,
            CheckRoster checkRoster,
            ApplyRoster applyRoster,
            FinishRoster finishRoster,
            RosterBatches batches,
            JdbcClient database) {
        this.takeRoster = takeRoster;
        this.checkRoster = checkRoster;
        this.applyRoster = applyRoster;
        this.finishRoster = finishRoster;
        this.batches = batches;
        this.database = database;
    }

    /** The whole tree. */
    Scope nation() {
        return new Scope(
                UUID.randomUUID(),
                database.sql("select path::text from people.institution where parent_id is null")
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    RosterBatch find(RosterBatch batch) {
        return batches.find(batch.id()).orElseThrow();
    }

    RosterBatch checked(String csv) {
        return checked(nation(), csv, StandardCharsets.UTF_8);
    }

    RosterBatch checked(Scope scope, String csv, Charset charset) {
        return checked(scope, csv.getBytes(charset));
    }

    RosterBatch checked(Scope scope, byte[] csv) {
        return checked(scope, csv, false);
    }

    RosterBatch checked(Scope scope, byte[] csv, boolean partial) {
        var id = takeRoster.take(
                scope.person().toString(),
                scope,
                new TakeRoster.Sent(new ByteArrayInputStream(csv), "list.csv", "en", partial));
        return check(id);
    }

    /** As the job does it, and instead of it. */
    RosterBatch check(UUID id) {
        checkRoster.check(id, Progress.UNWATCHED);
        return batches.find(id).orElseThrow();
    }

    /** Checked and, held or not, applied: a second official has nodded. */
    RosterBatch applied(String csv) {
        return applied(checked(csv));
    }

    RosterBatch applied(RosterBatch checked) {
        batches.confirm(checked.id(), "system:second", "a test");
        batches.begin(checked.id(), checked.uploadedBy(), null);
        run(checked);
        return find(checked);
    }

    /** What the job of each night forgets. */
    public void night() {
        forgetBefore.forget();
    }

    /** Taken back as the job does it. */
    void undone(RosterBatch applied) {
        runUndo.undo(undos.of(applied.id()).orElseThrow().id(), () -> false);
    }

    /** As the job does it. */
    void run(RosterBatch begun) {
        applyRoster.apply(begun.id(), Progress.UNWATCHED);
        finishRoster.finish(begun.id());
    }

    /** Every problem of a row, in the order of the enum. */
    Map<Integer, List<Problem>> problems(RosterBatch batch) {
        var problems = new TreeMap<Integer, List<Problem>>();
        database.sql("select row_no, problem from people.roster_finding where batch_id = :batch order by problem")
                .param("batch", batch.id())
                .query(row -> {
                    problems.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                            .add(Problem.valueOf(row.getString(2)));
                });
        return problems;
    }

    String verdict(RosterBatch batch, int row) {
        return database.sql("select verdict from people.roster_match where batch_id = :batch and row_no = :row")
                .param("batch", batch.id())
                .param("row", row)
                .query((found, _) -> found.getString(1))
                .optional()
                .orElse("ERROR");
    }

    /** The staff of new schools, extracted forty days ago; nobody of another nation of these tests is among them. */
    InventedStaff staff(int schools) {
        return staffOf(schools(schools, "24"));
    }

    InventedStaff staffOf(List<String> schools) {
        return new InventedStaff(NATIONS.incrementAndGet(), schools, today().minusDays(40));
    }

    /** The same lines from an extract of another day. */
    List<Line> dated(List<Line> lines, int daysAgo) {
        var day = today().minusDays(daysAgo).toString();
        return new ArrayList<>(
                lines.stream().map(line -> line.with(Column.EXTRACT_DATE, day)).toList());
    }

    LocalDate today() {
        return country.today(clock);
    }

    /** Schools under the root, each with an acronym and a name of former days that staff lists may use. */
    List<String> schools(int number, String district) {
        var nation = new PeopleFixture(database);
        var schools = new ArrayList<String>();
        for (var i = 0; i < number; i++) {
            var school = nation.institution(nation.root(), "school", district);
            var code = nation.code(school);
            alias("G.S. " + code, school.value(), null);
            alias("École " + code, school.value(), LocalDate.of(2020, 12, 31));
            schools.add(code);
        }
        return schools;
    }

    private void alias(String spelling, UUID institution, @Nullable LocalDate until) {
        database.sql("insert into people.institution_alias values (:spelling, :institution, :until)")
                .param("spelling", Folded.of(spelling))
                .param("institution", institution)
                .param("until", until, Types.DATE)
                .update();
    }
}
