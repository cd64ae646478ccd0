package org.twige.outreach.nudges;

import java.sql.Timestamp;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.outreach.channels.ChannelKind;
import org.twige.outreach.escalation.Escalation;

/** Where nudges are planned that are about no step of a duty; nobody gets one on a day on which they get another. */
@Repository
class FurtherNudges {

    /** Who asked for it and has something to do. */
    private static final String WITH_A_WEEK = """
            with whom as materialized (
                select f.person_id from outreach.preference f
                 where f.weekly and coalesce(f.paused_until < :today, true)
                   and exists (select from mandates.report_duty d
                                where d.person_id = f.person_id and d.state = 'OPEN' and d.counts))
            """;

    /** Officials with late people who were not told in the last seven days. */
    private static final String WITH_LATE_PEOPLE =
            """
            with counted as materialized (
                select d.mandate_id, p.institution_path, count(distinct d.person_id) as people,
                       count(distinct d.person_id) filter (where %s) as late,
                       count(distinct d.person_id) filter (where %s) as overdue
                  from mandates.report_duty d
                  join people.report_person p on p.person_id = d.person_id and p.state <> 'LEFT' and not p.pauses
                  left join outreach.escalation e on e.mandate_id = d.mandate_id
                 where d.counts and d.state in ('OPEN', 'MET')
                 group by d.mandate_id, p.institution_path),
            whom as materialized (
                select distinct r.person_id
                  from people.report_responsibility r
                  join counted n on n.institution_path <@ r.institution_path
                  left join outreach.escalation e on e.mandate_id = n.mandate_id
                 where r.role in ('SUPERVISOR', 'COORDINATOR')
                   and :today between r.from_on and coalesce(r.until_on, :today)
                   and not exists (select from outreach.nudge o
                                    where o.person_id = r.person_id and o.step = 'STAFF' and o.state <> 'STOPPED'
                                      and o.planned_on > cast(:today as date) - 7)
                 group by r.person_id, r.role, r.institution_path, n.mandate_id, e.mandate_id, e.coordinator_share
                having case r.role when 'SUPERVISOR' then sum(n.late) > 0
                            else sum(n.overdue) * 100 >= sum(n.people)
                                 * case when e.mandate_id is null then %d else e.coordinator_share end end)
            """.formatted(LateStaff.LATE, LateStaff.OVERDUE, Escalation.USUAL_SHARE);

    private static final String PLAN = """
            , reached as (
                select distinct on (c.person_id) c.person_id, c.kind, f.hour
                  from people.report_contact c
                  left join outreach.preference f on f.person_id = c.person_id
                 where not c.shared and c.kind = any(cast(:contacts as text[]))
                   and exists (select from whom w where w.person_id = c.person_id)
                 order by c.person_id, %s),
            made as (
                insert into outreach.nudge (person_id, channel, step, planned_on, not_before, last_on, changed_at,
                                            refusal)
                select w.person_id, case r.kind when 'email' then 'EMAIL' else 'SMS' end, :step, cast(:today as date),
                       greatest(cast(:sober as timestamptz),
                                (cast(:soberOn as date) + make_interval(hours => r.hour)) at time zone :zone),
                       cast(:soberOn as date) + 3, cast(:now as timestamptz),
                       case :step when 'WEEK' then gen_random_uuid() end
                  from whom w
                  join reached r on r.person_id = w.person_id
                  join people.report_person p on p.person_id = w.person_id and p.state <> 'LEFT' and not p.pauses
                on conflict (person_id, planned_on) do nothing
                returning id)
            select count(*) from made
            """.formatted(Ladder.WAY_OF_PERSON);

    private final JdbcClient database;

    FurtherNudges(JdbcClient database) {
        this.database = database;
    }

    /** One about their week for everybody who wants to hear of it. */
    @Transactional
    public int planWeeks(Ladder.Times times, Collection<ChannelKind> channels) {
        return plan(WITH_A_WEEK, Step.WEEK, times, channels);
    }

    /** One for each official of whose people too many are late; once a week at most. */
    @Transactional
    public int planForOfficials(Ladder.Times times, Collection<ChannelKind> channels) {
        return plan(WITH_LATE_PEOPLE, Step.STAFF, times, channels);
    }

    private int plan(String whom, Step step, Ladder.Times times, Collection<ChannelKind> channels) {
        database.sql("select set_config('statement_timeout', '10min', true)")
                .query(String.class)
                .single();
        return database.sql(whom + PLAN)
                .param("step", step.name())
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
