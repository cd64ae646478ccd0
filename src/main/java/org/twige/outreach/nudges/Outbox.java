package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;

/**
 * Where nudges wait, and where it is written before and after each hand-over how far it came.
 *
 * <p>Each method is one statement of its own: what it wrote is there after a crash (decision 701).
 */
@Repository
class Outbox {

    /** Longer than any line is held. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private final JdbcClient database;

    Outbox(JdbcClient database) {
        this.database = database;
    }

    /**
     * Takes some nudges that may go out now; nobody else gets them.
     *
     * @param by a number of the taker's own, for this time
     * @param cheerful whether those that thank may go out too
     */
    @Transactional
    public List<Taken> take(ChannelKind channel, UUID by, Instant now, boolean cheerful, int most) {
        return database.sql("""
                with mine as (
                    select id from outreach.nudge
                     where state = 'PLANNED' and channel = :channel and not_before <= :now
                       and (:cheerful or step <> 'MET')
                     order by not_before, id limit :most for update skip locked)
                update outreach.nudge n set state = 'TAKEN', taken_by = :by, changed_at = :now
                  from mine where n.id = mine.id
                returning n.id, n.person_id, n.tries, n.refusal
                """)
                .param("channel", channel.name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("cheerful", cheerful)
                .param("most", most)
                .query(Outbox::taken)
                .list();
    }

    /** Writes down that the nudge leaves now; false when its taker was too slow and lost it. */
    @Transactional
    public boolean begin(UUID nudge, UUID by, Instant now) {
        return database.sql("""
                update outreach.nudge set state = 'HANDING', tries = tries + 1, changed_at = :now
                 where id = :nudge and state = 'TAKEN' and taken_by = :by
                """)
                        .param("nudge", nudge)
                        .param("by", by)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Transactional
    public void handedOver(UUID nudge, UUID by, String gatewayId, Instant now) {
        database.sql("""
                update outreach.nudge
                   set state = 'HANDED_OVER', gateway_id = nullif(:gatewayId, ''), reason = null, changed_at = :now
                 where id = :nudge and taken_by = :by and state in ('HANDING', 'UNCERTAIN')
                """)
                .param("nudge", nudge)
                .param("by", by)
                .param("gatewayId", gatewayId)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The nudge ends here, for a reason; nothing of it left, or nobody knows whether it did. */
    @Transactional
    public void end(UUID nudge, UUID by, State state, Reason reason, Instant now) {
        database.sql("""
                update outreach.nudge set state = :state, reason = :reason, changed_at = :now
                 where id = :nudge and taken_by = :by and state in ('TAKEN', 'HANDING', 'UNCERTAIN')
                """)
                .param("nudge", nudge)
                .param("by", by)
                .param("state", state.name())
                .param("reason", reason.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Nothing of the nudge left: it waits again. A try counts only where the other side answered. */
    @Transactional
    public void postpone(UUID nudge, UUID by, Instant until, boolean tried) {
        database.sql("""
                update outreach.nudge
                   set state = 'PLANNED', not_before = :until, tries = tries - case when :tried then 0 else 1 end
                 where id = :nudge and taken_by = :by and state in ('HANDING', 'UNCERTAIN')
                """)
                .param("nudge", nudge)
                .param("by", by)
                .param("until", Timestamp.from(until))
                .param("tried", tried)
                .update();
    }

    /** Gives back what was taken and not begun. */
    @Transactional
    public void giveBack(UUID by) {
        database.sql("update outreach.nudge set state = 'PLANNED' where taken_by = :by and state = 'TAKEN'")
                .param("by", by)
                .update();
    }

    /**
     * Looks after nudges whose taker is gone: what had not begun waits again; what had begun may have left, so it is held
     * until somebody looks. Nudges whose last day is over are stopped.
     */
    @Transactional
    public void tidy(Instant now, LocalDate today) {
        database.sql("update outreach.nudge set state = 'PLANNED' where state = 'TAKEN' and changed_at < :gone")
                .param("gone", Timestamp.from(now.minus(LEASE)))
                .update();
        database.sql("""
                update outreach.nudge set state = 'UNCERTAIN', reason = 'INTERRUPTED', changed_at = :now
                 where state = 'HANDING' and changed_at < :gone
                """)
                .param("now", Timestamp.from(now))
                .param("gone", Timestamp.from(now.minus(LEASE)))
                .update();
        database.sql("""
                update outreach.nudge set state = 'STOPPED', reason = 'TOO_LATE', changed_at = :now
                 where state = 'PLANNED' and last_on < :today
                """)
                .param("now", Timestamp.from(now))
                .param("today", today)
                .update();
    }

    /** What the other side tells later about a nudge; false when it is not known under this id, or not yet. */
    @Transactional
    public boolean receipt(ChannelKind channel, String gatewayId, boolean delivered, Instant now) {
        return database.sql("""
                update outreach.nudge
                   set state = case when :delivered then 'DELIVERED' else 'FAILED' end, changed_at = :now,
                       reason = case when :delivered then null else 'NOT_DELIVERED' end
                 where channel = :channel and gateway_id = :gatewayId
                   and state in ('HANDED_OVER', 'DELIVERED', 'FAILED')
                """)
                        .param("channel", channel.name())
                        .param("gatewayId", gatewayId)
                        .param("delivered", delivered)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getInt("tries"),
                row.getObject("refusal", UUID.class));
    }
}
