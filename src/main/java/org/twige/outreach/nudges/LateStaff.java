package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.outreach.escalation.Escalation;

/** Where it is counted how many of an official's people are late; nobody who is exempt, paused, on leave or in a case. */
@Repository
class LateStaff {

    /** Is the duty {@code d} open past its date, and in no case? */
    static final String OVERDUE = """
            (d.state = 'OPEN' and d.due_on < cast(:today as date)
             and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id))
            """;

    /** Is it, with the escalation {@code e} of its mandate, so late that a supervisor is told? */
    static final String LATE = """
            (d.due_on < cast(:today as date) - case when e.mandate_id is null then %d else e.supervisor_after end and %s)
            """.formatted(Escalation.USUAL_AFTER, OVERDUE);

    /** Are coordinators told at all of the mandate with the escalation {@code e}? */
    private static final String COORDINATORS_HEAR = "(e.mandate_id is null or e.coordinator_share is not null)";

    private final JdbcClient database;

    LateStaff(JdbcClient database) {
        this.database = database;
    }

    /** How many are late as far as the official is told of them, and of how many. */
    record Counted(long late, long people) {}

    /** Of the people for whom somebody answers today as a supervisor or coordinator; without themselves. */
    Counted of(UUID official, LocalDate today) {
        return database.sql("""
                with area as materialized (
                    select r.role, r.institution_path from people.report_responsibility r
                     where r.person_id = :official and r.role in ('SUPERVISOR', 'COORDINATOR')
                       and :today between r.from_on and coalesce(r.until_on, :today)),
                theirs as materialized (
                    select p.person_id,
                           exists (select from area a where a.role = 'COORDINATOR'
                                                        and p.institution_path <@ a.institution_path) as coordinated
                      from people.report_person p
                     where p.institution_path <@ any(array(select institution_path from area))
                       and p.state <> 'LEFT' and not p.pauses and p.person_id <> :official)
                select count(distinct t.person_id) filter (where %s or (t.coordinated and %s and %s)) as late,
                       count(distinct t.person_id) as people
                  from theirs t
                  join mandates.report_duty d on d.person_id = t.person_id and d.counts and d.state in ('OPEN', 'MET')
                  left join outreach.escalation e on e.mandate_id = d.mandate_id
                """.formatted(LATE, COORDINATORS_HEAR, OVERDUE))
                .param("official", official)
                .param("today", today)
                .query((row, _) -> new Counted(row.getLong("late"), row.getLong("people")))
                .single();
    }
}
