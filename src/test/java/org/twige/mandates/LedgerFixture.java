package org.twige.mandates;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.Clause;
import org.twige.mandates.audience.Criterion;
import org.twige.mandates.ledger.DueRule;
import org.twige.mandates.ledger.NewVersion;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** Makes instruments and mandates for tests, and looks at what the ledger says of a person. */
public class LedgerFixture {

    public static final UUID OFFICIAL = UUID.fromString("00000000-0000-7000-8000-00000000000f");

    private final JdbcClient database;

    public LedgerFixture(JdbcClient database) {
        this.database = database;
    }

    public static AudienceRule everybodyAt(InstitutionId institution) {
        return new AudienceRule(
                List.of(new Clause(Map.of(Criterion.INSTITUTION, List.of(institution.toString())))), List.of());
    }

    /** A letter with a number of its own. */
    public UUID instrument() {
        return instrument("L/" + UUID.randomUUID());
    }

    public UUID instrument(String number) {
        return database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, recorded_at, recorded_by)
                values ('LETTER', :number, 'Training on AI', 'Ministry of tests', '2026-11-02', :at, :by)
                returning id
                """)
                .param("number", number)
                .param("at", Timestamp.from(Instant.EPOCH))
                .param("by", OFFICIAL)
                .query(UUID.class)
                .single();
    }

    public MandateId mandate() {
        return new MandateId(
                database.sql("insert into mandates.mandate (created_at, created_by) values (:at, :by) returning id")
                        .param("at", Timestamp.from(Instant.EPOCH))
                        .param("by", OFFICIAL)
                        .query(UUID.class)
                        .single());
    }

    /** A mandate for everybody that is still being written. */
    public MandateId draft(CourseId course) {
        var mandate = mandate();
        draftOf(mandate, course);
        return mandate;
    }

    /** The draft of a mandate, for everybody and one course, under an instrument of its own. */
    public void draftOf(MandateId mandate, CourseId course) {
        database.sql("""
                insert into mandates.mandate_draft (mandate_id, names, instrument_id, course_ids, audience, due,
                                                    changed_at, changed_by)
                values (:mandate, '{"en": "Draft"}', :instrument, array[:course], '{"version": 1, "any": [{}], "except": []}',
                        '{"version": 1, "kind": "AFTER_JOINING", "date": null, "days": 60, "leastDays": 60, "notBefore": null}',
                        :at, :by)
                """)
                .param("mandate", mandate.value())
                .param("instrument", instrument())
                .param("course", course.value())
                .param("at", Timestamp.from(Instant.EPOCH))
                .param("by", OFFICIAL)
                .update();
    }

    /** The first version of a new mandate. */
    public NewVersion version(AudienceRule audience, DueRule due, CourseId... courses) {
        return new NewVersion(
                mandate(),
                1,
                new LocalText(Map.of("en", "AI for everybody")),
                instrument(),
                List.of(courses),
                audience,
                due,
                false,
                null);
    }

    /** A course that only has an id. */
    public static CourseId course() {
        return new CourseId(UUID.randomUUID());
    }

    public void complete(PersonId person, CourseId course, LocalDate on) {
        database.sql("""
                insert into learning.completion (person_id, version_id, course_id, completed_on, at)
                values (:person, :version, :course, :on, :at)
                """)
                .param("person", person.value())
                .param("version", UUID.randomUUID())
                .param("course", course.value())
                .param("on", on)
                .param("at", Timestamp.from(Instant.EPOCH))
                .update();
    }

    /** A staff list that changed these people. */
    public UUID roster(String change, PersonId... people) {
        var batch = UUID.randomUUID();
        for (var person : people) {
            database.sql(
                            "insert into people.roster_change (batch_id, person_id, change) values (:batch, :person, :what)")
                    .param("batch", batch)
                    .param("person", person.value())
                    .param("what", change)
                    .update();
        }
        return batch;
    }

    /** The kinds of a person's events in their order. */
    public List<String> events(PersonId person) {
        return database.sql("select kind from mandates.duty_event where person_id = :person order by seq")
                .param("person", person.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** One value of a person's only duty, as text. */
    public String duty(PersonId person, String column) {
        return database.sql("select coalesce(cast(" + column
                        + " as text), '') from mandates.duty where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> row.getString(1))
                .single();
    }

    /** The counters of a mandate now: state, due date, counts, people. */
    public List<String> counters(MandateId mandate) {
        return rows("select * from mandates.report_count where mandate_id = :mandate", mandate);
    }

    /** The counters of a mandate counted from its duties. */
    public List<String> recount(MandateId mandate) {
        return rows("""
                select institution_id, course_id, mandate_id, state, due_on, counts, count(*) as people
                  from mandates.duty where mandate_id = :mandate group by 1, 2, 3, 4, 5, 6
                """, mandate);
    }

    /** The counters of a mandate at the end of a day, from the changes of each day. */
    public List<String> countersOn(MandateId mandate, LocalDate day) {
        return rows("select * from mandates.report_count_on('" + day + "') where mandate_id = :mandate", mandate);
    }

    /** The counters of a mandate at the end of a day, replayed from its events. */
    public List<String> replay(MandateId mandate, LocalDate day) {
        return rows("""
                select institution_id, course_id, mandate_id, state, due_on, counts, count(*) as people
                  from mandates.report_duty_on('%s') where mandate_id = :mandate group by 1, 2, 3, 4, 5, 6
                """.formatted(day), mandate);
    }

    private List<String> rows(String query, MandateId mandate) {
        return database.sql("select cast(c as text) from (" + query + ") c order by 1")
                .param("mandate", mandate.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
