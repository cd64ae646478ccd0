package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;

/**
 * Where it is planned who hears of a class: that they are invited, that its place or time is another one, that it is
 * cancelled. All that is new for a person goes into one nudge; one that still waits takes it in.
 *
 * <p>People travel because of it, so it does not wait for a day without another nudge: it takes the place of the next one.
 */
@Repository
class ClassNudges {

    private static final String PLAN = """
            with fresh as materialized (
                select distinct on (c.class_id, w.person_id) c.class_id, w.person_id, c.changes, c.starts_at
                  from learning.report_class_person c
                  left join people.report_alias a on a.person_id = c.person_id
                 cross join lateral (select coalesce(a.kept_id, c.person_id) as person_id) w
                 where c.starts_at > :now and not c.closed and not c.knows and c.comes is distinct from false
                   and not exists (select from outreach.class_word o
                                    where o.class_id = c.class_id and o.person_id = w.person_id and o.changes >= c.changes)
                   and (not c.cancelled or c.joined
                        or exists (select from outreach.class_word o
                                    where o.class_id = c.class_id and o.person_id = w.person_id))),
            whom as materialized (
                select person_id, min(starts_at) as first_at, max(starts_at) as last_at from fresh group by person_id),
            waiting as materialized (
                select n.id, n.person_id from outreach.nudge n
                 where n.step = 'CLASS' and n.state = 'PLANNED' and n.person_id in (select person_id from whom)
                   for update skip locked),
            longer as (
                update outreach.nudge n
                   set last_on = greatest(n.last_on, cast(w.last_at at time zone :zone as date))
                  from waiting o join whom w on w.person_id = o.person_id
                 where n.id = o.id),
            reached as (
                select distinct on (c.person_id) c.person_id, c.kind, f.hour
                  from people.report_contact c
                  left join outreach.preference f on f.person_id = c.person_id
                 where not c.shared and c.kind = any(cast(:contacts as text[]))
                   and exists (select from whom w where w.person_id = c.person_id)
                 order by c.person_id, %s),
            made as (
                insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, changed_at)
                select w.person_id, case r.kind when 'email' then 'EMAIL' else 'SMS' end, 'CLASS', free.day,
                       case when wished.at < w.first_at then greatest(wished.at, cast(:sober as timestamptz))
                            else cast(:sober as timestamptz) end,
                       cast(w.last_at at time zone :zone as date), cast(:now as timestamptz)
                  from whom w
                  join reached r on r.person_id = w.person_id
                  join people.report_person p on p.person_id = w.person_id and p.state <> 'LEFT' and not p.pauses
                 cross join lateral (
                       select (cast(:soberOn as date) + make_interval(hours => r.hour)) at time zone :zone as at) wished
                 cross join lateral (
                       select min(d.day) as day from generate_series(0, 13) g(days)
                        cross join lateral (select cast(:today as date) + g.days as day) d
                        where not exists (select from outreach.nudge n
                                           where n.person_id = w.person_id and n.planned_on = d.day)) free
                 where free.day is not null and not exists (select from waiting o where o.person_id = w.person_id)
                on conflict (person_id, planned_on) do nothing
                returning id, person_id),
            words as (
                insert into outreach.class_word (class_id, person_id, changes, nudge_id)
                select f.class_id, f.person_id, f.changes, m.id
                  from fresh f
                  join (select id, person_id from made union all select id, person_id from waiting) m
                    on m.person_id = f.person_id
                on conflict do nothing
                returning 1)
            select count(*) from words
            """.formatted(Ladder.WAY_OF_PERSON);

    private final JdbcClient database;

    ClassNudges(JdbcClient database) {
        this.database = database;
    }

    /**
     * Safe to repeat.
     *
     * @return of how many classes somebody is told who did not know
     */
    @Transactional
    public int plan(Ladder.Times times, Collection<ChannelKind> channels) {
        return database.sql(PLAN)
                .param("today", times.today())
                .param("now", Timestamp.from(times.now()))
                .param("sober", Timestamp.from(times.sober()))
                .param("soberOn", times.soberOn())
                .param("zone", times.zone().getId())
                .param("contacts", channels.stream().map(ChannelKind::contact).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }
}
