package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;

/** Where it is found, for the whole nation in one statement, on which step of the ladder each duty stands. */
@Repository
class Ladder {

    /** For how many days a step that nobody took is made up for: new duties, thanks, dates that have passed. */
    private static final int MADE_UP = 7;

    private static final int MADE_UP_LATE = 30;

    /** Which contact {@code c} of a person comes first who has the wishes {@code f}: the kind they want, else e-mail. */
    static final String WAY_OF_PERSON = """
            c.kind = case f.channel when 'EMAIL' then 'email' when 'SMS' then 'phone' end desc nulls last, c.kind
            """;

    /** Where each duty stands, what of that is new, whom it reaches, and one nudge for each of them. */
    private static final String PLAN = """
            with standing as (
                select d.duty_id, d.person_id, d.due_on, d.met_on, d.assigned_on,
                       case when d.state = 'MET' then 'MET'
                            when d.due_on < :today then 'OVERDUE'
                            when d.due_on <= :today + 2 then 'TWO_DAYS'
                            when d.due_on <= :today + 7 then 'SEVEN_DAYS'
                            when d.due_on <= :today + 14 then 'FOURTEEN_DAYS'
                            else 'ASSIGNED' end as step
                  from mandates.report_duty d
                 where d.counts
                   and (d.state = 'OPEN' and (d.due_on between :today - :late and :today + 14
                                              or d.due_on > :today + 14 and d.assigned_on > :today - :madeUp)
                        or d.state = 'MET' and d.met_on > :today - :madeUp)),
            due as materialized (
                select s.duty_id, s.person_id, s.due_on, s.step,
                       case s.step when 'MET' then s.met_on when 'ASSIGNED' then s.assigned_on
                                   else s.due_on end as about_on
                  from standing s),
            fresh as materialized (
                select d.* from due d
                 where not exists (select from outreach.rung r
                                    where r.duty_id = d.duty_id and r.step = d.step and r.about_on = d.about_on)
                   and not exists (select from mandates.report_case c where c.open and c.duty_id = d.duty_id)),
            whom as materialized (
                select person_id,
                       (array_agg(step order by array_position(cast(:urgency as text[]), step)))[1] as step,
                       max(greatest(due_on, :today)) as last_due
                  from fresh group by person_id),
            reached as (
                select distinct on (c.person_id) c.person_id, c.kind, f.hour
                  from people.report_contact c
                  left join outreach.preference f on f.person_id = c.person_id
                 where not c.shared and c.kind = any(cast(:contacts as text[]))
                   and exists (select from whom w where w.person_id = c.person_id)
                 order by c.person_id, %s),
            way as (
                select person_id, kind, hour from reached
                 union all
                select w.person_id, 'letter', null from whom w
                 where 'letter' = any(cast(:contacts as text[]))
                   and w.step in ('ASSIGNED', 'FOURTEEN_DAYS', 'OVERDUE')
                   and not exists (select from reached r where r.person_id = w.person_id)),
            made as (
                insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, changed_at,
                                            refusal)
                select w.person_id, case r.kind when 'email' then 'EMAIL' when 'letter' then 'LETTER' else 'SMS' end,
                       w.step, cast(:today as date),
                       greatest(cast(case w.step when 'MET' then :thanks else :sober end as timestamptz),
                                (cast(case w.step when 'MET' then :thanksOn else :soberOn end as date)
                                 + make_interval(hours => r.hour)) at time zone :zone),
                       case when w.step = 'MET' then cast(:thanksOn as date) + :madeUp
                            when w.step in ('OVERDUE', 'ASSIGNED') then cast(:today as date) + :late
                            else w.last_due end,
                       cast(:now as timestamptz), case w.step when 'MET' then gen_random_uuid() end
                  from whom w
                  join way r on r.person_id = w.person_id
                  join people.report_person p on p.person_id = w.person_id and p.state <> 'LEFT' and not p.pauses
                 where w.step <> 'MET'
                    or not exists (select from outreach.preference f
                                    where f.person_id = w.person_id
                                      and (not f.thanks or f.paused_until >= :today))
                on conflict (person_id, planned_on) do nothing
                returning id, person_id),
            rungs as (
                insert into outreach.rung (duty_id, step, about_on, nudge_id)
                select f.duty_id, f.step, f.about_on, m.id
                  from fresh f join made m on m.person_id = f.person_id
                on conflict do nothing)
            select count(*) from made
            """.formatted(WAY_OF_PERSON);

    private final JdbcClient database;
    private final Gather gather;
    private final TurnToPlan turn;

    Ladder(JdbcClient database, Gather gather, TurnToPlan turn) {
        this.database = database;
        this.gather = gather;
        this.turn = turn;
    }

    /**
     * When nudges of a day may go out.
     *
     * @param soberOn the day of that
     * @param thanks when those that thank may: later in days of mourning
     * @param thanksOn the day of that
     * @param zone in which a person's wished hour counts
     */
    record Times(
            LocalDate today,
            Instant now,
            Instant sober,
            LocalDate soberOn,
            Instant thanks,
            LocalDate thanksOn,
            ZoneId zone) {}

    /**
     * Plans one nudge for each person whose duties have come to a step that was not planned yet; it brings all of them
     * together, with what still waits from before. A duty has one step a day, the most urgent; only who can be reached and
     * may be written to is planned for.
     *
     * @return how many nudges were planned
     */
    @Transactional
    public int plan(Times times, Collection<ChannelKind> channels) {
        database.sql("select set_config('statement_timeout', '10min', true)")
                .query(String.class)
                .single();
        turn.take();
        var planned = database.sql(PLAN)
                .param("today", times.today())
                .param("now", Timestamp.from(times.now()))
                .param("sober", Timestamp.from(times.sober()))
                .param("soberOn", times.soberOn())
                .param("zone", times.zone().getId())
                .param("thanks", Timestamp.from(times.thanks()))
                .param("thanksOn", times.thanksOn())
                .param("madeUp", MADE_UP)
                .param("late", MADE_UP_LATE)
                .param("urgency", Arrays.stream(Step.values()).map(Step::name).toArray(String[]::new))
                .param("contacts", channels.stream().map(ChannelKind::contact).toArray(String[]::new))
                .query(Integer.class)
                .single();
        gather.into(times.today(), times.now());
        return planned;
    }
}
