package org.twige.insight;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PersonId;

/** A mandate of its own for a test, with duties whose events lie on the days that the test names. */
final class DutiesInSql {

    private final JdbcClient database;
    private final UUID mandate = UUID.randomUUID();
    private final UUID course;

    DutiesInSql(JdbcClient database, UUID course) {
        this.database = database;
        this.course = course;
        var instrument = database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, recorded_at, recorded_by)
                values ('LETTER', :number, 'Test letter', 'Test office', '2026-01-05', now(), gen_random_uuid())
                returning id
                """)
                .param("number", "T/" + mandate)
                .query(UUID.class)
                .single();
        database.sql("insert into mandates.mandate values (:mandate, now(), gen_random_uuid())")
                .param("mandate", mandate)
                .update();
        var version = database.sql("""
                insert into mandates.mandate_version (mandate_id, number, cause, names, instrument_id, audience, due,
                                                      published_on, published_at, published_by)
                values (:mandate, 1, 'FIRST', '{"en": "Test mandate", "rw": "Ibwiriza ry’igerageza"}', :instrument,
                        '{"version": 1, "any": [{}], "except": []}',
                        '{"version": 1, "kind": "FIXED", "date": "2026-06-30", "days": 0, "leastDays": 60, "notBefore": null}',
                        '2026-01-05', now(), gen_random_uuid())
                returning id
                """)
                .param("mandate", mandate)
                .param("instrument", instrument)
                .query(UUID.class)
                .single();
        database.sql("insert into mandates.mandate_course values (:version, :course, 1)")
                .param("version", version)
                .param("course", course)
                .update();
    }

    Cohort cohort(Cohorts cohorts) {
        return cohorts.chosen(mandate + "." + course).orElseThrow();
    }

    /** Gives a duty on one day; with {@code met} it is met on another. */
    void give(PersonId person, InstitutionId at, LocalDate assigned, LocalDate due) {
        give(person, at, assigned, due, true);
    }

    /** Gives a duty that is not counted yet, as to somebody who is away. */
    void giveUncounted(PersonId person, InstitutionId at, LocalDate assigned, LocalDate due) {
        give(person, at, assigned, due, false);
    }

    private void give(PersonId person, InstitutionId at, LocalDate assigned, LocalDate due, boolean counts) {
        database.sql("""
                with given as (
                    insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                               assigned_on)
                    values (:mandate, :person, :course, :at, :due, 'OPEN', :counts, :on)
                    returning *)
                insert into mandates.duty_event (duty_id, person_id, course_id, mandate_id, kind, happened_on,
                                                 recorded_on, recorded_at, state, due_on, counts, institution_id)
                select id, person_id, course_id, mandate_id, 'ASSIGNED', :on, :on, now(), state, due_on, counts,
                       institution_id
                  from given
                """)
                .param("mandate", mandate)
                .param("course", course)
                .param("person", person.value())
                .param("at", at.value())
                .param("due", due)
                .param("counts", counts)
                .param("on", assigned)
                .update();
    }

    void meet(PersonId person, LocalDate on) {
        database.sql("""
                with met as (
                    update mandates.duty set state = 'MET', met_on = :on
                     where person_id = :person and mandate_id = :mandate
                    returning *)
                insert into mandates.duty_event (duty_id, person_id, course_id, mandate_id, kind, happened_on,
                                                 recorded_on, recorded_at, state, state_before, due_on, due_before,
                                                 counts, counts_before, institution_id, institution_before)
                select id, person_id, course_id, mandate_id, 'MET', :on, :on, now(), 'MET', 'OPEN', due_on, due_on,
                       counts, counts, institution_id, institution_id
                  from met
                """)
                .param("mandate", mandate)
                .param("person", person.value())
                .param("on", on)
                .update();
    }
}
