package org.twige;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
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
 * One nation, killed three times: while a staff list takes effect, while a final is being answered and the ledger
 * follows the list, and while a mandate is assigned. What was acknowledged is there once, and jobs go on by themselves.
 */
class CrashTests {

    private static final Path DATA = Path.of("target", "crash-data");
    private static final int NEWCOMERS = 1_500;
    private static final int ANSWERS_BEFORE_THE_CRASH = 8;
    private static final String NEW_ONES = "people.person where staff_no like '97%'";

    private int port;
    private OtherTwige nation;
    private DistantBrowser office;
    private DistantBrowser learner;
    private DatabaseWitness witness;

    @BeforeEach
    void a_nation_with_an_office_and_a_learner_who_has_read_everything() throws IOException {
        FileSystemUtils.deleteRecursively(DATA);
        port = FreePort.from(19_100);
        start();
        office = signedIn("programme_office");
        learner = signedIn("learner");
        readEveryLesson();
    }

    @AfterEach
    void end() {
        nation.close();
    }

    @Test
    void what_was_acknowledged_is_there_once_after_each_kill() throws Exception {
        var list = takeEffectAndBeKilled();
        var answered = answerAndBeKilled(list);
        everythingOfTheListHappenedOnce(list);
        everyAnswerIsThereOnce(answered);
        theFinalGoesOnToOneCertificate();
        var mandate = assignAndBeKilled();
        everybodyHasTheDutyOnce(mandate);
        theAuditRecordIsWhole();
    }

    /** The whole list was written, and nothing committed; the database survives the application. */
    private UUID takeEffectAndBeKilled() throws Exception {
        var page = office.follow(
                office.sendFile(DistantBrowser.form(office.open("/rosters"), "/rosters"), "new-staff.csv", newStaff()));
        var list = UUID.fromString(page.location().replaceAll(".*/rosters/", ""));
        witness.awaitTrue("people.roster_batch where id = ? and state = 'CHECKED'", list);
        try (var _ = witness.holdUp("jobs.event_publication")) {
            office.send(DistantBrowser.form(office.open("/rosters/" + list), "/effect"));
            witness.awaitSomebodyAt("jobs.event_publication");
            nation.kill();
        }
        assertThat(witness.count(NEW_ONES)).as("half a list is no list").isZero();
        return list;
    }

    /** The list has taken effect by itself, the ledger has not yet heard of it, and a final is being answered. */
    private Map<Integer, Integer> answerAndBeKilled(UUID list) throws Exception {
        var waiting = witness.holdUpDuties();
        start();
        witness.awaitTrue("people.roster_batch where id = ? and state = 'APPLIED'", list);
        witness.awaitSomebodyAtDuties();
        assertThat(witness.count(NEW_ONES)).isEqualTo(NEWCOMERS);
        var answered = new TreeMap<Integer, Integer>();
        var answering = Thread.ofVirtual().start(() -> answerUntilNobodyListens(answered));
        Awaitility.await().until(() -> size(answered) >= ANSWERS_BEFORE_THE_CRASH);
        nation.killWithDatabase();
        answering.join();
        waiting.close();
        start();
        return answered;
    }

    private void answerUntilNobodyListens(Map<Integer, Integer> answered) {
        try {
            learner.open("/learn/ai-in-plain-words/final");
            var page = learner.follow(
                    learner.send(DistantBrowser.form(learner.open("/learn/ai-in-plain-words/final"), "/final")));
            for (var question = 1; ; question++) {
                var form = DistantBrowser.form(page, "/questions/" + question);
                form.expectFirst("input[value='" + (question % 3 + 1) + "']").attr("checked", "");
                var answer = learner.send(form);
                synchronized (answered) {
                    answered.put(question, question % 3 + 1);
                }
                page = learner.follow(answer);
            }
        } catch (IOException e) {
            assertThat(e).as("the server is gone").isNotNull();
        }
    }

    private static int size(Map<Integer, Integer> answered) {
        synchronized (answered) {
            return answered.size();
        }
    }

    private void everythingOfTheListHappenedOnce(UUID list) {
        var duties = "mandates.duty d join people.person p on p.id = d.person_id and p.staff_no like '97%'";
        witness.awaitTrue(duties);
        assertThat(witness.count(NEW_ONES)).isEqualTo(NEWCOMERS);
        assertThat(witness.count(duties)).isEqualTo(NEWCOMERS);
        assertThat(witness.count("mandates.duty_event d join people.person p on p.id = d.person_id"
                        + " and p.staff_no like '97%' where d.kind = 'ASSIGNED'"))
                .isEqualTo(NEWCOMERS);
        for (var kind : new String[] {"roster.applied", "duties.followed-roster"}) {
            assertThat(witness.count("audit.entry where kind = ? and subject like ?", kind, "%:" + list))
                    .as(kind)
                    .isEqualTo(1);
        }
        witness.awaitTrue("people.roster_batch where id = ? and result_file_id is not null", list);
    }

    private void everyAnswerIsThereOnce(Map<Integer, Integer> answered) {
        var kept = "assessment.response r join assessment.attempt_item i"
                + " on i.attempt_id = r.attempt_id and i.position = r.position";
        assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_CRASH);
        answered.forEach((question, choice) -> assertThat(witness.count(
                        kept + " where r.position = ? and r.choice = substr(i.option_order, ?, 1)", question, choice))
                .as("answer %s", question)
                .isEqualTo(1));
        assertThat(witness.count(kept))
                .as("at most the one whose acknowledgement was lost")
                .isBetween((long) answered.size(), answered.size() + 1L);
    }

    /** With the sign-in from before the crash. */
    private void theFinalGoesOnToOneCertificate() throws IOException {
        var attempt = witness.database()
                .sql("select id from assessment.attempt where closed_at is null")
                .query(UUID.class)
                .single();
        for (var question = 1; question <= 20; question++) {
            var address = "/attempts/" + attempt + "/questions/" + question;
            var form = DistantBrowser.form(learner.open(address), "/questions/" + question);
            form.select("input[checked]").removeAttr("checked");
            form.expectFirst("input[name=choice][value='" + rightPlace(attempt, question) + "']")
                    .attr("checked", "");
            learner.send(form);
        }
        learner.send(DistantBrowser.form(learner.open("/attempts/" + attempt + "/check"), "/submit"));
        var mine = " where person_id = (select person_id from assessment.attempt where id = ?)";
        witness.awaitTrue("credentials.credential" + mine, attempt);
        witness.awaitTrue("mandates.duty_event" + mine + " and kind = 'MET'", attempt);
        for (var fact : new String[] {"learning.completion", "credentials.credential", "assessment.attempt"}) {
            assertThat(witness.count(fact + mine, attempt)).as(fact).isEqualTo(1);
        }
    }

    private int rightPlace(UUID attempt, int question) {
        return witness.database()
                .sql("""
                        select strpos(a.option_order, i.key) from assessment.attempt_item a
                          join assessment.item i on i.id = a.item_id where a.attempt_id = ? and a.position = ?
                        """)
                .params(attempt, question)
                .query(Integer.class)
                .single();
    }

    /** All duties were written, and nothing committed, when application and database are killed. */
    private MandateId assignAndBeKilled() throws SQLException {
        MandateId mandate;
        var atDuties = witness.holdUp("mandates.duty_event");
        try (var desk = Twige.quiet("--twige.data=" + DATA, "--twige.demo=false")) {
            var courses = desk.getBean(Courses.class).published().getFirst();
            var version = new LedgerFixture(witness.database())
                    .version(
                            AudienceRule.everybody(),
                            DueRule.fixed(LocalDate.now(ZoneOffset.UTC).plusMonths(6), 60),
                            courses.id());
            mandate = version.mandate();
            assertThat(desk.getBean(PublishVersion.class).publish(version, LedgerFixture.OFFICIAL))
                    .isPresent();
        }
        witness.awaitSomebodyAt("mandates.duty_event");
        var atTheEnd = witness.holdUp("mandates.version_work");
        atDuties.close();
        witness.awaitSomebodyAt("mandates.version_work");
        nation.killWithDatabase();
        atTheEnd.close();
        start();
        return mandate;
    }

    private void everybodyHasTheDutyOnce(MandateId mandate) {
        var id = mandate.value();
        witness.awaitTrue(
                "mandates.version_work w join mandates.mandate_version v on v.id = w.mandate_version_id"
                        + " where v.mandate_id = ? and w.done_at is not null",
                id);
        var people = witness.count("people.report_person where state <> 'LEFT'");
        assertThat(witness.count("mandates.duty where mandate_id = ?", id)).isEqualTo(people);
        assertThat(witness.count("mandates.duty_event where mandate_id = ? and kind = 'ASSIGNED'", id))
                .isEqualTo(people);
        assertThat(witness.count(
                        "audit.entry e join mandates.mandate_version v on e.subject = 'mandate-version:' || v.id"
                                + " where v.mandate_id = ? and e.kind = 'duties.assigned'",
                        id))
                .isEqualTo(1);
        assertThat(witness.count("web.job where state <> 'DONE'"))
                .as("no job hangs")
                .isZero();
        var ledger = new LedgerFixture(witness.database());
        var mandates = witness.database()
                .sql("select id from mandates.mandate")
                .query((row, _) -> new MandateId(row.getObject(1, UUID.class)))
                .list();
        for (var each : mandates) {
            assertThat(ledger.counters(each)).isEqualTo(ledger.recount(each));
        }
    }

    private void theAuditRecordIsWhole() throws InterruptedException {
        try (var verify = OtherTwige.start(DATA, "verify-audit")) {
            assertThat(verify.exitCode()).as(verify::said).isZero();
            assertThat(verify.said()).contains("The chain is whole");
        }
    }

    private void start() {
        nation = OtherTwige.start(DATA, "run", "--port", String.valueOf(port), "--twige.demo-people=400")
                .awaitPages(port);
        witness = new DatabaseWitness(DATA, nation.postmaster());
    }

    private DistantBrowser signedIn(String role) throws IOException {
        var line = java.nio.file.Files.readAllLines(DATA.resolve("demo-sign-ins.csv")).stream()
                .filter(account -> account.startsWith(role + ","))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        var browser = new DistantBrowser(port);
        browser.signIn(line[1], line[2]);
        return browser;
    }

    private void readEveryLesson() throws IOException {
        for (var lesson = 1; lesson <= 8; lesson++) {
            var page = learner.open("/learn/ai-in-plain-words/lessons/" + lesson);
            var question = page.selectFirst("main form[action*=/blocks/]");
            while (question != null) {
                question.expectFirst("input[type=radio]").attr("checked", "");
                page = learner.follow(learner.send((org.jsoup.nodes.FormElement) question));
                question = page.selectFirst("main form[action*=/blocks/]");
            }
            if (page.selectFirst("main form[action$=/done]") != null) {
                learner.send(DistantBrowser.form(page, "/done"));
            }
        }
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
