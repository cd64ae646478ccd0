package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;
import org.twige.people.Scope;

/** Where messages that failed alike are counted, and wait to go out again. */
@Repository
class NudgesAlike {

    private static final int AT_ONCE = 20_000;

    private static final int MADE_UP = 7;

    /** About duties: one message may say what several would have said. */
    private static final String ABOUT_DUTIES = "n.step not in ('MET', 'WEEK', 'STAFF', 'CLASS')";

    /** Whether there is something left to say; of officials and classes it is looked up when the message leaves, as always. */
    private static final String SAYS = """
            p.state <> 'LEFT' and not p.pauses
            and case when n.step in ('STAFF', 'CLASS') then true
                     when n.step = 'WEEK'
                     then exists (select from mandates.report_duty d
                                   where d.person_id = n.person_id and d.state = 'OPEN' and d.counts
                                     and not exists (select from mandates.report_case c
                                                      where c.open and c.duty_id = d.duty_id))
                          and exists (select from outreach.preference f
                                       where f.person_id = n.person_id and f.weekly
                                         and coalesce(f.paused_until < :today, true))
                     else exists (select from outreach.rung r join mandates.report_duty d on d.duty_id = r.duty_id
                                   where r.nudge_id = n.id and %s) end
            """.formatted(SaidLines.STANDS);

    /** Did a message go to the person {@code x} today, for all anybody knows, or will one on the day on which this would? */
    private static final String RECENT = """
            exists (select from outreach.nudge o
                     where o.person_id = x.person_id
                       and (o.state in ('PLANNED', 'TAKEN', 'HANDING') and o.channel <> 'LETTER'
                            and cast(o.not_before at time zone :zone as date) <= :soberOn
                            or o.state in ('HANDED_OVER', 'DELIVERED', 'UNCERTAIN')
                            and cast(o.changed_at at time zone :zone as date) >= :today))
            """;

    /** Each person's newest that has something to say, one about duties before any other. */
    private static final String NEWEST = """
            with alike as materialized (
                select n.id, n.person_id, n.planned_on, %s as duties, %s as says
                  from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id
                 where n.state in ('FAILED', 'UNCERTAIN') and n.channel = :channel and n.reason = :reason
                   and n.planned_on >= :since and p.institution_path <@ any(cast(:scope as ltree[]))),
            newest as materialized (
                select x.*, f.hour, %s as recent,
                       :open and exists (select from people.report_contact c
                                          where c.person_id = x.person_id and c.kind = :kind and not c.shared) as reached
                  from (select distinct on (person_id) id, person_id, duties from alike
                         where says order by person_id, duties desc, planned_on desc, id) x
                  left join outreach.preference f on f.person_id = x.person_id)
            """.formatted(ABOUT_DUTIES, SAYS, RECENT);

    private static final String SEND = """
            , chosen as (
                select * from newest where not recent and reached limit :most),
            older as (
                select a.id, c.id as newer from alike a join chosen c on c.person_id = a.person_id
                 where a.id <> c.id and a.says and a.duties and c.duties),
            said as (
                update outreach.rung r set nudge_id = o.newer from older o where r.nudge_id = o.id),
            gathered as (
                update outreach.nudge n set state = 'STOPPED', reason = 'GATHERED', changed_at = :now
                  from older o where n.id = o.id and n.state in ('FAILED', 'UNCERTAIN')),
            sent as (
                update outreach.nudge n
                   set state = 'PLANNED', tries = 0, again = again + case state when 'FAILED' then 1 else 0 end,
                       reason = null, said = null, gateway_id = null, changed_at = :now,
                       last_on = greatest(last_on, cast(:soberOn as date) + :madeUp),
                       not_before = greatest(cast(:sober as timestamptz),
                                             (cast(:soberOn as date) + make_interval(hours => c.hour)) at time zone :zone)
                  from chosen c where n.id = c.id and n.state in ('FAILED', 'UNCERTAIN')
                returning n.id)
            select count(*) from sent
            """;

    private final JdbcClient database;
    private final TurnToPlan turn;

    NudgesAlike(JdbcClient database, TurnToPlan turn) {
        this.database = database;
        this.turn = turn;
    }

    /**
     * Which, to whom, and as of when.
     *
     * @param isOpen whether their channel is set up
     */
    record Asked(Scope scope, Alike alike, Ladder.Times times, boolean isOpen) {}

    /** How many messages failed alike since a day, most first. */
    SequencedMap<Alike, Long> groups(Scope scope, LocalDate since) {
        var groups = new LinkedHashMap<Alike, Long>();
        database.sql("""
                select n.channel, n.reason, count(*) from outreach.nudge n
                  join people.report_person p on p.person_id = n.person_id
                 where n.state in ('FAILED', 'UNCERTAIN') and n.planned_on >= :since
                   and p.institution_path <@ any(cast(:scope as ltree[]))
                 group by n.channel, n.reason order by 3 desc, 1, 2
                """)
                .param("since", since)
                .param("scope", scope.pathArray())
                .query(row -> {
                    groups.put(
                            new Alike(ChannelKind.valueOf(row.getString(1)), Reason.valueOf(row.getString(2))),
                            row.getLong(3));
                });
        return groups;
    }

    @Transactional
    public ManyAgain count(Asked asked) {
        return asked(NEWEST + """
                select (select count(*) from alike), (select count(distinct person_id) from alike), count(*),
                       count(*) filter (where recent), count(*) filter (where not recent and reached)
                  from newest
                """, asked)
                .query((row, _) ->
                        new ManyAgain(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .single();
    }

    /** Lets some of them wait again, one for each person; how many, and none when nobody is left. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int sendSome(Asked asked) {
        turn.take();
        return asked(NEWEST + SEND, asked)
                .param("most", AT_ONCE)
                .param("madeUp", MADE_UP)
                .param("now", Timestamp.from(asked.times().now()))
                .param("sober", Timestamp.from(asked.times().sober()))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String statement, Asked asked) {
        forANation();
        var alike = asked.alike();
        return database.sql(statement)
                .param("scope", asked.scope().pathArray())
                .param("channel", alike.channel().name())
                .param("kind", alike.channel().contact())
                .param("reason", alike.reason().name())
                .param("open", asked.isOpen())
                .param("since", asked.times().today().minusDays(TroubledNudges.DAYS))
                .param("today", asked.times().today())
                .param("soberOn", asked.times().soberOn())
                .param("zone", asked.times().zone().getId());
    }

    private void forANation() {
        database.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true)
                    || set_config('statement_timeout', '1min', true)
                """).query(String.class).single();
    }
}
