package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.outreach.channels.ChannelKind;
import org.twige.people.Scope;
import org.twige.people.ScopePlans;

/** Where it is counted whom a nudge by hand would reach, and where such nudges are planned. */
@Repository
class NudgesByHand {

    private static final int AT_ONCE = 5_000;

    /**
     * The addresses are looked up for all of them at once, which asks little of PostgreSQL for an office and for a nation;
     * which one it is, is what {@link Ladder#WAY_OF_PERSON} says.
     */
    private static final String WHOM = """
            with duties as (
                select d.duty_id, d.person_id
                  from people.report_person p
                  join mandates.report_duty d on d.person_id = p.person_id
                 where p.state <> 'LEFT' and not p.pauses and p.institution_path <@ any(cast(:scope as ltree[]))
                   and d.state = 'OPEN' and d.counts and d.due_on between :from and :until
                   and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)),
            whom as materialized (select distinct person_id from duties),
            reached as materialized (
                select c.person_id, min(c.kind) as kind, bool_or(c.kind = 'phone') as phone
                  from people.report_contact c
                 where c.person_id = any(array(select person_id from whom)) and not c.shared
                   and c.kind = any(cast(:contacts as text[]))
                 group by c.person_id),
            persons as materialized (
                select x.person_id, f.hour, %s as recent,
                       case when f.channel = 'SMS' and r.phone then 'phone' else r.kind end as kind
                  from whom x
                  left join reached r on r.person_id = x.person_id
                  left join outreach.preference f on f.person_id = x.person_id)
            """.formatted(Peace.DISTURBED);

    private final JdbcClient database;
    private final Country country;
    private final ScopePlans plans;
    private final TurnToPlan turn;

    NudgesByHand(JdbcClient database, Country country, ScopePlans plans, TurnToPlan turn) {
        this.database = database;
        this.country = country;
        this.plans = plans;
        this.turn = turn;
    }

    @Transactional
    public ByHand count(Scope scope, Whom whom, LocalDate today, Collection<ChannelKind> channels) {
        return asked(WHOM + """
                select count(*), count(*) filter (where recent), count(*) filter (where not recent and kind = 'email'),
                       count(*) filter (where not recent and kind = 'phone')
                  from persons
                """, scope, whom, today, channels)
                .query((row, _) -> new ByHand(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    /** Plans a nudge for some of them who have none, from the hour on that they wish; how many these are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int planSome(Scope scope, Whom whom, Ladder.Times times, Collection<ChannelKind> channels) {
        turn.take();
        return asked(WHOM + """
                , made as (
                    insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, changed_at)
                    select person_id, case kind when 'email' then 'EMAIL' else 'SMS' end, 'BY_HAND',
                           cast(:today as date),
                           greatest(cast(:sober as timestamptz),
                                    (cast(:soberOn as date) + make_interval(hours => hour)) at time zone :zone),
                           cast(:soberOn as date) + 7, :now
                      from persons where not recent and kind is not null limit :most
                    on conflict (person_id, planned_on) do nothing
                    returning id, person_id),
                rungs as (
                    insert into outreach.rung (duty_id, step, about_on, nudge_id)
                    select d.duty_id, 'BY_HAND', cast(:today as date), m.id
                      from duties d join made m on m.person_id = d.person_id
                    on conflict (duty_id, step, about_on) do update set nudge_id = excluded.nudge_id)
                select count(*) from made
                """, scope, whom, times.today(), channels)
                .param("now", Timestamp.from(times.now()))
                .param("sober", Timestamp.from(times.sober()))
                .param("soberOn", times.soberOn())
                .param("most", AT_ONCE)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(
            String statement, Scope scope, Whom whom, LocalDate today, Collection<ChannelKind> channels) {
        plans.fitTheScope();
        return database.sql(statement)
                .param("scope", scope.pathArray())
                .param("from", whom.from(today))
                .param("until", whom.until(today))
                .param("today", today)
                .param("zone", country.zone().getId())
                .param("contacts", channels.stream().map(ChannelKind::contact).toArray(String[]::new));
    }
}
