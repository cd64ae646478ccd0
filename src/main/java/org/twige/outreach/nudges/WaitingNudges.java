package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where nudges are found that wait for a person to whom a later one was planned. */
@Repository
class WaitingNudges {

    private final JdbcClient database;

    WaitingNudges(JdbcClient database) {
        this.database = database;
    }

    /** Lets the nudges of a day say what those from before would have said, which end here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gather(LocalDate day, Instant now) {
        database.sql("""
                with waiting as (
                    select o.id, n.id as newer
                      from outreach.nudge o
                      join outreach.nudge n on n.person_id = o.person_id and n.planned_on = :day
                     where o.state = 'PLANNED' and o.planned_on < :day and o.step not in ('WEEK', 'STAFF')
                       and n.state = 'PLANNED' and n.step not in ('WEEK', 'STAFF', 'MET')
                       and not exists (select from outreach.letter l where l.nudge_id = o.id)
                       for update of o, n skip locked),
                said as (
                    update outreach.rung r set nudge_id = w.newer from waiting w where r.nudge_id = w.id)
                update outreach.nudge o set state = 'STOPPED', reason = 'GATHERED', changed_at = :now
                  from waiting w where o.id = w.id
                """).param("day", day).param("now", Timestamp.from(now)).update();
    }
}
