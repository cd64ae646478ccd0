package org.twige.people.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.twige.people.Scope;

/** Sends staff lists through the whole pipeline as a job would, step by step. */
@Component
public class RosterFixture {

    private final TakeRoster takeRoster;
    private final CheckRoster checkRoster;
    private final ApplyRoster applyRoster;
    private final FinishRoster finishRoster;
    private final RosterBatches batches;
    private final JdbcClient database;

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
        applyRoster.apply(checked.id(), Progress.UNWATCHED);
        finishRoster.finish(checked.id());
        return batches.find(checked.id()).orElseThrow();
    }

    /** Every problem of a row, in the order of the enum. */
    Map<Integer, List<Problem>> problems(RosterBatch batch) {
        var problems = new java.util.TreeMap<Integer, List<Problem>>();
        database.sql("select row_no, problem from people.roster_finding where batch_id = :batch order by problem")
                .param("batch", batch.id())
                .query(row -> {
                    problems.computeIfAbsent(row.getInt(1), _ -> new java.util.ArrayList<>())
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
}
