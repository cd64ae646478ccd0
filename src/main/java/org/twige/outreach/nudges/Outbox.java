package org.twige.outreach.nudges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Longer than any hand-over takes. */
    static final Duration LEASE = Duration.ofMinutes(15);

    private static final String SETTLE = """
            with settled as (
                update outreach.nudge n
                   set state = s.state, reason = s.reason, gateway_id = nullif(s.gateway_id, ''),
                       said = nullif(s.said, ''),
                       not_before = coalesce(s.until, n.not_before), tries = n.tries + s.tried, changed_at = :now
                  from unnest(cast(:nudges as uuid[]), cast(:states as text[]), cast(:reasons as text[]),
                              cast(:gatewayIds as text[]), cast(:said as text[]), cast(:until as timestamptz[]),
                              cast(:tried as int[]))
                       s (id, state, reason, gateway_id, said, until, tried)
                 where n.id = s.id and n.taken_by = :by and n.state in ('TAKEN', 'HANDING', 'UNCERTAIN')
                returning n.id)
            %s
            """;

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
                returning n.id, n.person_id, n.step, n.again, n.tries, n.refusal
                """)
                .param("channel", channel.name())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .param("cheerful", cheerful)
                .param("most", most)
                .query(Outbox::taken)
                .list();
    }

    /**
     * Writes down in one go that a nudge leaves now and what became of those before it.
     *
     * @return false when its taker was too slow and lost it
     */
    @Transactional
    public boolean begin(UUID nudge, List<Settled> before, UUID by, Instant now) {
        return settling(SETTLE.formatted("""
                , begun as (
                    update outreach.nudge set state = 'HANDING', changed_at = :now
                     where id = :nudge and state = 'TAKEN' and taken_by = :by
                    returning id)
                select count(*) from begun
                """), before, by, now)
                        .param("nudge", nudge)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Writes down what became of some nudges. */
    @Transactional
    public void settle(List<Settled> done, UUID by, Instant now) {
        settling(SETTLE.formatted("select count(*) from settled"), done, by, now)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec settling(String statement, List<Settled> done, UUID by, Instant now) {
        return database.sql(statement)
                .param("nudges", texts(done.stream().map(Settled::nudge)))
                .param("states", texts(done.stream().map(Settled::state)))
                .param("reasons", texts(done.stream().map(Settled::reason)))
                .param("gatewayIds", texts(done.stream().map(Settled::gatewayId)))
                .param("said", texts(done.stream().map(Settled::said)))
                .param("until", texts(done.stream().map(Settled::until)))
                .param("tried", texts(done.stream().map(one -> one.tried() ? 1 : 0)))
                .param("by", by)
                .param("now", Timestamp.from(now));
    }

    private static @Nullable String[] texts(Stream<? extends @Nullable Object> values) {
        return values.map(value -> value == null ? null : value.toString()).toArray(String[]::new);
    }

    /** Gives back what was taken and not begun. */
    @Transactional
    public void giveBack(UUID by) {
        database.sql("update outreach.nudge set state = 'PLANNED' where taken_by = :by and state = 'TAKEN'")
                .param("by", by)
                .update();
    }

    /**
     * Looks after nudges whose taker is gone: what had not begun waits again at once, for a taker who is still there notices
     * when it begins; what had begun may have left, so it is held until somebody looks. Nudges whose last day is over are
     * stopped.
     */
    @Transactional
    public void tidy(Instant now, LocalDate today) {
        database.sql("update outreach.nudge set state = 'PLANNED' where state = 'TAKEN'")
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

    /** A nudge whose address was gone waits again as soon as the person is reached, by whatever way that is then. */
    @Transactional
    public void findAnotherWay(Collection<ChannelKind> channels, Instant now, LocalDate today) {
        database.sql("""
                update outreach.nudge n
                   set state = 'PLANNED', tries = 0, reason = null, changed_at = :now,
                       channel = case w.kind when 'email' then 'EMAIL' else 'SMS' end
                  from (select distinct on (o.id) o.id, c.kind
                          from outreach.nudge o
                          join people.report_contact c on c.person_id = o.person_id and not c.shared
                                                      and c.kind = any(cast(:contacts as text[]))
                          left join outreach.preference f on f.person_id = o.person_id
                         where o.state = 'FAILED' and o.reason = 'NO_ADDRESS' and o.last_on >= :today
                         order by o.id, %s) w
                 where n.id = w.id and n.state = 'FAILED'
                """.formatted(Ladder.WAY_OF_PERSON))
                .param("contacts", channels.stream().map(ChannelKind::contact).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("today", today)
                .update();
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                Step.valueOf(row.getString("step")),
                row.getInt("again"),
                row.getInt("tries"),
                row.getObject("refusal", UUID.class));
    }
}
