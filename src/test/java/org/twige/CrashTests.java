package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.twige.courses.Courses;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.PublishVersion;

/**
 * One nation, killed twice with {@code kill -9} in the middle of everything: first the application alone, then together
 * with its database. What was acknowledged is there once, and jobs go on by themselves.
 */
class CrashTests {

    private static final Path DATA = Path.of("target", "crash-data");
    private static final int NEWCOMERS = 1_500;
    private static final int ANSWERS_BEFORE_THE_CRASH = 8;
    private static final String NEW_ONES = "people.person where staff_no like '97%'";

    private int port;
    private OtherTwige nation;
    private DistantBrowser office;
    private DistantLearner learner;
    private DatabaseWitness witness;

    @BeforeEach
    void a_nation_with_an_office_and_a_learner_who_has_read_everything() throws IOException {
        Patience.have();
        FileSystemUtils.deleteRecursively(DATA);
        port = FreePort.from(19_100);
        start();
        office = signedIn("programme_office");
        learner = new DistantLearner(signedIn("learner"));
        learner.readEveryLesson();
    }

    @AfterEach
    void end() {
        nation.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_after_each_kill() throws Exception {
        UUID list;
        MandateId mandate;
        try (var beforeDuties = witness.holdUp("mandates.duty_event")) {
            mandate = publishMandate();
            witness.awaitSomebodyAt("mandates.duty_event");
            list = uploadList();
            takeEffectAndKillTheApplication(list);
            start();
            witness.awaitTrue("people.roster_batch where id = ? and state = 'APPLIED'", list);
            witness.awaitSomebodyAt("mandates.duty_event");
            assertThat(witness.count(NEW_ONES)).isEqualTo(NEWCOMERS);
            answerAndKillTheDatabaseToo(beforeDuties);
        }
        start();

        theListHappenedOnce(list);
        everybodyHasEachDutyOnce(mandate);
        everyAnswerIsThereOnce();
        theFinalGoesOnToOneCertificate();
        countersAndDutiesAgree();
        theAuditRecordIsWhole();
        theEndIsCalm();
    }

    /** Publishes a mandate for everybody from a process of its own, as a verb does; the running application assigns. */
    private MandateId publishMandate() {
        try (var desk = Twige.quiet(StartChecks.Purpose.VISIT, "--twige.data=" + DATA, "--twige.demo=false")) {
            var course = desk.getBean(Courses.class).published().getFirst();
            var until = DueRule.fixed(LocalDate.now(ZoneOffset.UTC).plusMonths(6), 60);
            var version = new LedgerFixture(witness.database()).version(AudienceRule.everybody(), until, course.id());
            assertThat(desk.getBean(PublishVersion.class).publish(version, LedgerFixture.OFFICIAL))
                    .isPresent();
            return version.mandate();
        }
    }

    private UUID uploadList() throws IOException {
        var form = DistantBrowser.form(office.open("/rosters"), "/rosters");
        var page = office.follow(office.sendFile(form, "new-staff.csv", newStaff()));
        var list = UUID.fromString(page.location().replaceAll(".*/rosters/", ""));
        witness.awaitTrue("people.roster_batch where id = ? and state = 'CHECKED'", list);
        return list;
    }

    /** The whole list was written, and nothing committed. */
    private void takeEffectAndKillTheApplication(UUID list) throws IOException, SQLException {
        try (var _ = witness.holdUp("jobs.event_publication")) {
            office.send(DistantBrowser.form(office.open("/rosters/" + list), "/effect"));
            witness.awaitSomebodyAt("jobs.event_publication");
            nation.kill();
        }
        assertThat(witness.count(NEW_ONES)).as("half a list is no list").isZero();
    }

    /** All duties were written, and nothing committed; the ledger has not heard of the list; a final is being answered. */
    private void answerAndKillTheDatabaseToo(AutoCloseable beforeDuties) throws Exception {
        try (var _ = witness.holdUp("mandates.version_work")) {
            beforeDuties.close();
            witness.awaitSomebodyAt("mandates.version_work");
            witness.awaitSomebodyWhoWantsToChangeDuties();
            var answering = Thread.ofVirtual().start(learner::answerUntilNobodyListens);
            Awaitility.await().until(() -> learner.acknowledged().size() >= ANSWERS_BEFORE_THE_CRASH);
            nation.killWithDatabase();
            answering.join();
        }
    }

    private void theListHappenedOnce(UUID list) {
        witness.awaitTrue("people.roster_batch where id = ? and result_file_id is not null", list);
        witness.awaitTrue("audit.entry where kind = 'duties.followed-roster' and subject = ?", "roster:" + list);
        assertThat(witness.count(NEW_ONES)).isEqualTo(NEWCOMERS);
        for (var kind : List.of("roster.applied", "duties.followed-roster")) {
            assertThat(witness.count("audit.entry where kind = ? and subject like ?", kind, "%:" + list))
                    .as(kind)
                    .isEqualTo(1);
        }
    }

    private void everybodyHasEachDutyOnce(MandateId mandate) {
        witness.awaitTrue(
                "audit.entry e join mandates.mandate_version v on e.subject = 'mandate-version:' || v.id"
                        + " where v.mandate_id = ? and e.kind = 'duties.assigned'",
                mandate.value());
        witness.awaitNone("jobs.event_publication");
        var people = witness.count("people.report_person where state <> 'LEFT'");
        assertThat(people).isGreaterThan(NEWCOMERS);
        assertThat(witness.count("mandates.duty where mandate_id = ?", mandate.value()))
                .isEqualTo(people);
        var onContract = witness.count("people.report_person where state <> 'LEFT' and employment_type = 'contract'");
        for (var each : mandates()) {
            var id = each.value();
            var duties = witness.count("mandates.duty where mandate_id = ?", id);
            assertThat(duties).isIn(people, onContract);
            assertThat(witness.count("mandates.duty_event where mandate_id = ? and kind = 'ASSIGNED'", id))
                    .isEqualTo(duties);
            assertThat(witness.count(
                            "audit.entry e join mandates.mandate_version v on e.subject = 'mandate-version:' || v.id"
                                    + " where v.mandate_id = ? and e.kind = 'duties.assigned'",
                            id))
                    .isEqualTo(1);
        }
        assertThat(witness.count("web.job where state <> 'DONE'"))
                .as("jobs that hang")
                .isZero();
    }

    private List<MandateId> mandates() {
        return witness.database()
                .sql("select id from mandates.mandate")
                .query((row, _) -> new MandateId(row.getObject(1, UUID.class)))
                .list();
    }

    private void everyAnswerIsThereOnce() {
        var kept = "assessment.response r join assessment.attempt_item i"
                + " on i.attempt_id = r.attempt_id and i.position = r.position";
        learner.acknowledged()
                .forEach((question, given) -> assertThat(witness.count(
                                kept + " where r.position = ? and r.choice = ?", question, given.kept(order(question))))
                        .as("answer %s", question)
                        .isEqualTo(1));
        var acknowledged = (long) learner.acknowledged().size();
        assertThat(witness.count(kept))
                .as("and at most the one whose acknowledgement was lost")
                .isBetween(acknowledged, acknowledged + 1);
    }

    private void theFinalGoesOnToOneCertificate() throws IOException {
        var attempt = witness.database()
                .sql("select id from assessment.attempt where closed_at is null")
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        learner.finish(attempt, GivenAnswer.right(witness.database(), attempt));
        var mine = " where person_id = (select person_id from assessment.attempt where id = ?)";
        witness.awaitTrue("credentials.credential" + mine, attempt);
        witness.awaitTrue("mandates.duty_event" + mine + " and kind = 'MET'", attempt);
        for (var fact : List.of("learning.completion", "credentials.credential", "assessment.attempt")) {
            assertThat(witness.count(fact + mine, attempt)).as(fact).isEqualTo(1);
        }
        assertThat(witness.count("mandates.duty_event" + mine + " and kind = 'MET'", attempt))
                .as("one for each duty of theirs in the course")
                .isEqualTo(witness.count(
                        "mandates.duty" + mine
                                + " and course_id = (select course_id from assessment.attempt where id = ?)",
                        attempt,
                        attempt))
                .isPositive();
    }

    /** The order of the options, as they were shown in the one attempt that there is. */
    private String order(int question) {
        return witness.database()
                .sql("select option_order from assessment.attempt_item where position = ?")
                .param(question)
                .query(String.class)
                .single();
    }

    private void countersAndDutiesAgree() {
        var ledger = new LedgerFixture(witness.database());
        for (var mandate : mandates()) {
            assertThat(ledger.counters(mandate)).isEqualTo(ledger.recount(mandate));
        }
    }

    private void theAuditRecordIsWhole() throws InterruptedException {
        var verify = OtherTwige.start(DATA, "verify-audit");
        assertThat(verify.exitCode()).as(verify::said).isZero();
        assertThat(verify.said()).contains("The chain is whole");
    }

    /** Asked to stop, the application ends before its database, and there is nothing to tell. */
    private void theEndIsCalm() throws IOException, InterruptedException {
        assertThat(nation.said()).contains("http://127.0.0.1:" + port).doesNotContain("trouble");
        nation.askToStop();
        assertThat(nation.exitCode()).as("ended by SIGTERM").isEqualTo(143);
        assertThat(nation.said()).endsWith("Stopped. Everything is kept in " + DATA + ".\n");
        assertThat(Postmaster.runningIn(DATA.resolve("postgres"))).isEmpty();
        try (var log = Files.lines(DATA.resolve("logs/twige.log"))) {
            assertThat(log.dropWhile(line -> !line.contains("Commencing graceful shutdown")))
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("WARN") || line.contains("ERROR"));
        }
    }

    private void start() {
        nation = OtherTwige.start(DATA, "run", "--port", String.valueOf(port), "--twige.demo-people=400")
                .awaitPages(port);
        witness = new DatabaseWitness(DATA, nation.postmaster());
    }

    private DistantBrowser signedIn(String role) throws IOException {
        var account = Files.readAllLines(DATA.resolve("demo-sign-ins.csv")).stream()
                .filter(line -> line.startsWith(role + ","))
                .map(line -> line.split(",", -1))
                .findFirst()
                .orElseThrow();
        var browser = new DistantBrowser(port);
        browser.signIn(account[1], account[2]);
        return browser;
    }

    private String newStaff() {
        var employer = witness.database()
                .sql("select code from people.report_institution where nlevel(path) = 3 order by code limit 1")
                .query(String.class)
                .single();
        var rows = new ArrayList<String>();
        rows.add("staff_no,names,institution_code,start_date,status,extract_date");
        for (var n = 0; n < NEWCOMERS; n++) {
            var name = "" + (char) ('A' + n / 26 % 26) + (char) ('a' + n % 26) + (char) ('a' + n / 676);
            rows.add("%d,Urugero MUSHYA %s,%s,2026-09-01,active,%s"
                    .formatted(97_000_000 + n, name, employer, LocalDate.now(ZoneOffset.UTC)));
        }
        return String.join("\n", rows) + "\n";
    }
}
