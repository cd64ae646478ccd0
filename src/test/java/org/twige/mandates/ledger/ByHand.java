package org.twige.mandates.ledger;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.PersonId;

/** Changes a duty for a story, and writes the change into the ledger like any other. */
public final class ByHand {

    private ByHand() {}

    /** Lets the night look through the ledger. */
    public static void night(BeanFactory beans) {
        beans.getBean(LookThroughLedger.class).look();
    }

    /** Lets open duties follow what institutions grant from a day on. */
    public static void followStudyTime(BeanFactory beans, LocalDate on) {
        beans.getBean(FollowStudyTime.class)
                .follow(new Moment(on, beans.getBean(LedgerClock.class).now().at()));
    }

    /** Writes down what other stories gave or changed without an event: a recount would name it. */
    static void writeDownOthers(JdbcClient database) {
        database.sql("""
                insert into mandates.duty_event (duty_id, person_id, course_id, mandate_id, kind, happened_on, recorded_on,
                                                 recorded_at, state, due_on, counts, institution_id, state_before,
                                                 due_before, counts_before, institution_before)
                select d.id, d.person_id, d.course_id, d.mandate_id,
                       case when t.duty_id is null then 'ASSIGNED' else 'MOVED' end, d.assigned_on, current_date, now(),
                       d.state, d.due_on, d.counts, d.institution_id, t.state, t.due_on, t.counts, t.institution_id
                  from mandates.duty d
                  left join (select distinct on (duty_id) duty_id, state, due_on, counts, institution_id
                               from mandates.duty_event order by duty_id, seq desc) t on t.duty_id = d.id
                 where (d.state, d.due_on, d.counts, d.institution_id)
                       is distinct from (t.state, t.due_on, t.counts, t.institution_id)
                """).update();
    }

    /**
     * Changes what a person still has to do, on the day of a moment.
     *
     * @param set what is set, e.g. {@code due_on = due_on - 5}
     */
    public static void change(JdbcClient database, PersonId person, String set, Moment moment) {
        var changed = Changes.writtenDown(
                "update mandates.duty set " + set + " where person_id = :person and state in ('OPEN', 'PAUSED')",
                "'MOVED' as kind, cast(:on as date) as happened_on, 'story' as reason" + Changes.NO_INSTRUMENT);
        database.sql(changed)
                .param("person", person.value())
                .param("on", moment.on())
                .param("at", Timestamp.from(moment.at()))
                .update();
    }
}
