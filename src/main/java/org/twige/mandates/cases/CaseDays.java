package org.twige.mandates.cases;

import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.DutyId;
import org.twige.mandates.ledger.Moment;

/** Where cases move because a day has passed or the duty has ended: each kind of move in one statement. */
@Repository
class CaseDays {

    private final JdbcClient database;
    private final AnswerDays days;

    CaseDays(JdbcClient database, AnswerDays days) {
        this.database = database;
        this.days = days;
    }

    /** Whoever has a status that stops the clock has all the days to reply and to appeal again, as long as it lasts. */
    void standStill(Moment moment) {
        var today = moment.on();
        database.sql("""
                update mandates.duty_case c
                   set reply_until = case c.state when 'NOTIFIED' then greatest(c.reply_until, cast(:reply as date))
                                     else c.reply_until end,
                       appeal_until = case c.state when 'TOLD' then greatest(c.appeal_until, cast(:appeal as date))
                                      else c.appeal_until end
                  from people.report_person p
                 where p.person_id = c.person_id and p.pauses and c.state in ('NOTIFIED', 'TOLD')
                """)
                .param("reply", days.toReply(today, today))
                .param("appeal", days.toAppeal(today, today))
                .update();
    }

    /** Notes that no reply came by the day. */
    int unanswered(Moment moment) {
        return write("""
                update mandates.duty_case c set state = 'UNANSWERED' where state = 'NOTIFIED' and reply_until < :on
                """, CaseMove.UNANSWERED, "null, null, null", moment);
    }

    /** Closes what nobody appealed against by the day, once an appeal on paper would have been typed. */
    int closeUnappealed(Moment moment) {
        return write("""
                update mandates.duty_case c set state = 'CLOSED', closed_on = :on
                 where state = 'TOLD' and appeal_until <= :typedBy
                """, CaseMove.CLOSED, "outcome, until_on, ground", moment);
    }

    /**
     * Closes the case of a duty that is met or has ended, or every such case: nothing is asked any more.
     *
     * <p>A duty whose day is still to come was given more time while the case was open, by a letter to everybody or on a
     * request: that ends the case too, unless something better has been decided in it.
     */
    int closeEnded(@Nullable DutyId duty, Moment moment) {
        var which = duty == null ? "" : " and c.duty_id = '" + duty.value() + "'";
        return write("""
                update mandates.duty_case c
                   set state = 'CLOSED', closed_on = :on, ground = null,
                       until_on = case d.state when 'PAUSED' then d.due_on end,
                       outcome = case d.state when 'MET' then 'MET' when 'PAUSED' then 'EXTENDED' else 'ENDED' end
                  from mandates.duty d
                 where d.id = c.duty_id and c.state <> 'CLOSED'
                   and (d.state in ('MET', 'LAPSED', 'EXEMPT')
                        or (d.state = 'PAUSED' and d.due_on >= :on and coalesce(c.outcome, 'NOT_MET') = 'NOT_MET'))
                """ + which, CaseMove.CLOSED, "outcome, until_on, ground", moment);
    }

    private int write(String update, CaseMove move, String ruling, Moment moment) {
        return database.sql("""
                with moved as (%s returning c.id, c.outcome, c.until_on, c.ground)
                insert into mandates.case_event (case_id, kind, happened_on, recorded_at, outcome, until_on, ground)
                select id, '%s', :on, :at, %s from moved order by id
                """.formatted(update, move.name(), ruling))
                .param("on", moment.on())
                .param("typedBy", days.typedBy(moment.on()))
                .param("at", Timestamp.from(moment.at()))
                .update();
    }
}
