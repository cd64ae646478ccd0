package org.twige.routes;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.GivenAnswer;
import org.twige.country.Country;
import org.twige.country.LocalText;
import org.twige.courses.CourseFixture;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.credentials.evidence.EvidenceFixture;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.Mandating;
import org.twige.web.Role;

/**
 * Makes a mandate with two courses, and lives them: everybody has passed the final of one, holds its credential, and
 * has begun that of the other.
 */
final class MakeCourses {

    private final MadeNation nation;
    private final ApplicationContext application;
    private final JdbcClient database;
    private final Country country;

    MakeCourses(ApplicationContext application, MadeNation nation) {
        this.application = application;
        this.nation = nation;
        this.database = application.getBean(JdbcClient.class);
        this.country = application.getBean(Country.class);
    }

    void make() {
        var passed = publish("slug");
        var open = publish("open-slug");
        fact("version", passed.id().value().toString());
        fact("item", one("select min(cast(id as text)) from assessment.item", String.class));
        fact("drawing", one("select min(print) from courses.drawing", String.class));
        recording(passed);
        mandate(passed, open);
        lessonsDone();
        nation.askers().forEach((role, resident) -> take(resident, role));
        nation.others().values().forEach(resident -> take(resident, Role.LEARNER));
        var all = nation.askers().size() + nation.others().size();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> one("select count(*) from credentials.credential", Integer.class) == all);
        nation.everybody().forEach(this::proof);
        evidence(passed);
        new MakeWorkshops(database, nation).make(passed);
        var cases = new MakeCases(application);
        nation.everybody().forEach(cases::make);
        instrument();
        authoring(passed);
        new MakeRequests(application, nation).make(open);
    }

    private Version publish(String fact) {
        var slug = CourseFixture.newSlug();
        fact(fact, slug);
        var version = new CourseFixture(application.getBean(PublishCourse.class))
                .publish(CourseFixture.withGuide(CourseFixture.folder(slug)));
        await().until(() -> one(
                "select exists (select from assessment.bank where version_id = '"
                        + version.id().value() + "')",
                Boolean.class));
        return version;
    }

    private void mandate(Version passed, Version open) {
        var ledger = new LedgerFixture(database);
        var mandate = ledger.mandate();
        var today = country.today(application.getBean(Clock.class));
        application
                .getBean(Mandating.class)
                .everybody(
                        mandate,
                        new LocalText(Map.of("rw", "AI", "en", "AI", "fr", "AI", "sw", "AI")),
                        ledger.instrument(),
                        List.of(passed.course(), open.course()),
                        today.plusDays(90),
                        LedgerFixture.OFFICIAL);
        ledger.draftOf(mandate, passed.course());
        fact("draft", ledger.draft(passed.course()).toString());
        fact("cohort", mandate.value() + "." + passed.course().value());
        fact("today", today.toString());
        fact("year", String.valueOf(today.getYear() + 1));
        fact("district", country.districts().getFirst().code());
    }

    private void recording(Version version) {
        fact(
                "recording",
                database.sql("""
                insert into courses.recording (lesson_id, language, words, seconds, content, consent, added_by, added_at,
                                               state, decided_by, decided_at)
                select l.lesson_id, 'en', '', 5, '\\x4f676753', true, p.ids[1], now(), 'APPROVED', p.ids[2], now()
                  from courses.lesson l
                 cross join (select array_agg(id order by id) as ids from people.person) p
                 where l.version_id = :version and l.number = 1
                returning cast(id as text)
                """)
                        .param("version", version.id().value())
                        .query(String.class)
                        .single());
    }

    private void lessonsDone() {
        database.sql("""
                insert into learning.start (person_id, course_id, version_id, started_at)
                select p.id, v.course_id, v.id, now() from people.person p cross join courses.version v
                """).update();
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                select p.id, l.lesson_id, l.version_id, now() from people.person p cross join courses.lesson l
                """).update();
    }

    private void take(Resident resident, Role role) {
        var caller = nation.signedIn(role, resident);
        var closed = open(caller, nation.fact("slug"));
        for (var answer : GivenAnswer.right(database, UUID.fromString(closed))) {
            var form = new Form()
                    .with("language", "en")
                    .with("request", UUID.randomUUID().toString());
            answer.values().forEach(value -> form.with(answer.field(), value));
            caller.post("/attempts/" + closed + "/questions/" + answer.question(), form);
        }
        caller.post("/attempts/" + closed + "/submit", new Form().with("confirmed", "true"));
        resident.things().put(Thing.CLOSED_ATTEMPT, closed);
        resident.things().put(Thing.FLAG, flag(closed, resident));
        resident.things().put(Thing.OPEN_ATTEMPT, open(caller, nation.fact("open-slug")));
        resident.things()
                .put(
                        Thing.DUTY,
                        one(
                                "select id from mandates.duty where person_id = '" + resident.person() + "' limit 1",
                                String.class));
    }

    /** The reply names its writer, so that a leak would show. */
    private String flag(String attempt, Resident resident) {
        return database.sql("""
                insert into assessment.flag (attempt_id, kind, evidence, raised_at, reply_until, read_on, reply, replied_at)
                values (cast(:attempt as uuid), 'DEVICE', '{"people": 4, "minutes": 20}', now(), date '2100-01-01', date '2026-01-01',
                        :reply, now())
                returning cast(id as text)
                """)
                .param("attempt", attempt)
                .param("reply", "Written by " + resident.who().names())
                .query(String.class)
                .single();
    }

    private static String open(Caller caller, String slug) {
        return caller.post("/learn/" + slug + "/final", new Form()).location().split("/", -1)[2];
    }

    private void proof(Resident resident) {
        database.sql("select id, token, code, jwt from credentials.credential where person_id = :person")
                .param("person", resident.person().value())
                .query(row -> {
                    resident.things().put(Thing.CREDENTIAL, row.getString(1));
                    resident.things().put(Thing.CREDENTIAL_KEY, row.getString(2));
                    resident.things().put(Thing.CREDENTIAL_CODE, row.getString(3));
                    resident.things().put(Thing.BADGE, row.getString(4));
                });
        fact("thumbprint", one("select kid from credentials.credential limit 1", String.class));
    }

    /** Everybody shows two proofs from elsewhere, under a rule that lets coordinators decide too. */
    private void evidence(Version version) {
        var evidence = new EvidenceFixture(database);
        var rule = evidence.rule(version.course(), "ALWAYS", null, null, true);
        fact("issuer-rule", rule.toString());
        nation.everybody().forEach(resident -> {
            resident.things()
                    .put(
                            Thing.EVIDENCE,
                            evidence.claimed(resident.person(), rule).toString());
            resident.things()
                    .put(
                            Thing.SPARE_EVIDENCE,
                            evidence.claimed(resident.person(), rule).toString());
        });
    }

    /** An item that is begun, and for everybody a file of questions that nobody has decided about. */
    private void authoring(Version version) {
        var form = new Form().with("kind", "order").with("id", "1a-900").with("outcome", "1.a");
        var begun = nation.caller(Role.AUTHOR).post("/authoring/" + nation.fact("slug") + "/new", form);
        fact("authored-item", begun.location().split("/", -1)[3]);
        nation.everybody()
                .forEach(resident -> resident.things()
                        .put(
                                Thing.ITEM_IMPORT,
                                one(
                                        """
                        insert into assessment.item_import (course_id, language, reading, made_by, made_at)
                        values ('%s', 'en', '{"format": "gift", "taken": [], "skipped": []}', '%s', now())
                        returning id
                        """.formatted(
                                                        version.course().value(),
                                                        resident.person().value()),
                                        String.class)));
    }

    private void instrument() {
        var office = nation.caller(Role.PROGRAMME_OFFICE);
        var made = office.post(
                "/instruments",
                new Form()
                        .with("kind", "LETTER")
                        .with("number", "T/1")
                        .with("title", "Training")
                        .with("otherIssuer", "Office")
                        .with("day", "2")
                        .with("month", "12")
                        .with("year", "2025")
                        .withFile("scan", "%PDF-1.7 a letter"));
        fact("instrument", made.location().split("/", -1)[2]);
        fact("scan", one("select id from mandates.instrument_scan", String.class));
        fact("ledger-export", one("""
                insert into mandates.ledger_export (events, head, file_id, sha256, made_at, made_by)
                select 0, '', id, sha256, stored_at, gen_random_uuid() from border.file limit 1
                returning id
                """, String.class));
        fact("return-file", one("""
                insert into credentials.return_file (from_on, until_on, results, unmatched, file_id, sha256, made_at, made_by)
                select '2026-01-01', '2026-01-31', 0, 0, id, sha256, stored_at, gen_random_uuid() from border.file limit 1
                returning id
                """, String.class));
    }

    private void fact(String name, String value) {
        nation.facts().put(name, value);
    }

    private <T> T one(String query, Class<T> type) {
        return database.sql(query).query(type).single();
    }
}
