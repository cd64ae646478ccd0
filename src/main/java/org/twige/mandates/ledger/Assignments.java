package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.courses.CourseId;
import org.twige.mandates.audience.CompileAudience;
import org.twige.mandates.audience.Condition;

/** Where duties are given: one statement makes the rows of everybody whom a rule reaches, and their first events. */
@Repository
class Assignments {

    private static final long MANY = 5_000;

    private final JdbcClient database;
    private final CompileAudience compiler;
    private final Country country;

    Assignments(JdbcClient database, CompileAudience compiler, Country country) {
        this.database = database;
        this.compiler = compiler;
        this.country = country;
    }

    /**
     * Gives the duty of one course to everybody reached who does not have it: {@code ASSIGNED}, and {@code PAUSED} for
     * those whose status stops the clock, or {@code MET} for those who completed the course before.
     *
     * @return how many duties were given; 0 when everybody has theirs
     */
    long assign(MandateVersion version, CourseId course, Whom whom, Moment moment) {
        var condition = compiler.compile(version.audience());
        var off = DaysOff.around(moment.on(), country.calendar());
        var due = version.due();
        long given = database.sql("with reached as materialized (" + reached(condition, whom) + GIVEN)
                .params(condition.parameters())
                .params(whom.parameters())
                .param("kind", due.kind().name())
                .param("date", due.date())
                .param("wait", due.days())
                .param("least", due.leastDays())
                .param("notBefore", due.notBefore())
                .param("together", version.number() == 1 && moment.on().equals(version.publishedOn()))
                .param("days", off.dayArray())
                .param("rolled", off.rolledArray())
                .param("mandate", version.mandate().value())
                .param("version", version.id().value())
                .param("instrument", version.instrument())
                .param("course", course.value())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .query(Long.class)
                .single();
        refreshStatisticsAfter(given);
        return given;
    }

    /** The statements that follow would be planned for as few duties as there were before. */
    private void refreshStatisticsAfter(long given) {
        if (given >= MANY) {
            database.sql("analyze mandates.duty").update();
        }
    }

    private static String reached(Condition condition, Whom whom) {
        return """
                select p.person_id, p.institution_id, p.status, p.pauses, p.counts,
                       greatest(
                           case :kind when 'FIXED' then cast(:date as date)
                                      when 'AFTER_ASSIGNMENT' then cast(:on as date) + cast(:wait as int)
                                      when 'AFTER_JOINING' then p.joined_on + cast(:wait as int)
                                      else coalesce(p.post_started_on, p.joined_on) + cast(:wait as int) end,
                           case when :kind <> 'FIXED' or not :together then cast(:on as date) + cast(:least as int) end,
                           cast(:notBefore as date)) as target,
                       %s as facts
                  from people.report_person p
                 where %s and %s
            """.formatted(condition.facts(), condition.holds(), whom.holdsFor("p.person_id"));
    }

    private static final String GIVEN = """
            ), completed as (
                select person_id, min(completed_on) as completed_on
                  from learning.report_completion where course_id = :course group by person_id
            ), given as (
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on, met_on, paused_on)
                select :mandate, r.person_id, :course, r.institution_id, coalesce(o.rolled, r.target),
                       case when c.person_id is not null then 'MET' when r.pauses then 'PAUSED' else 'OPEN' end,
                       c.person_id is not null or r.counts, cast(:on as date), c.completed_on,
                       case when c.person_id is null and r.pauses then cast(:on as date) end
                  from reached r
                  left join completed c on c.person_id = r.person_id
                  left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                         on o.day = r.target
                 order by r.person_id
                on conflict (person_id, mandate_id, course_id) do nothing
                returning id, person_id, institution_id, due_on, state, counts, met_on
            ), written as (
                insert into mandates.duty_event (
                       duty_id, person_id, course_id, mandate_id, kind, happened_on, recorded_on, recorded_at,
                       state, state_before, due_on, due_before, counts, counts_before,
                       institution_id, institution_before, instrument_id, mandate_version_id, reason, facts)
                select g.id, g.person_id, :course, :mandate, k.kind,
                       case k.kind when 'MET' then g.met_on else cast(:on as date) end, cast(:on as date), :at,
                       case k.step when 1 then 'OPEN' else g.state end, k.state_before,
                       g.due_on, case k.step when 2 then g.due_on end,
                       case when k.step = 2 or g.state = 'OPEN' then g.counts else true end, k.counts_before,
                       g.institution_id, case k.step when 2 then g.institution_id end,
                       :instrument, :version,
                       case k.kind when 'PAUSED' then r.status end, case k.step when 1 then r.facts end
                  from given g
                  join reached r on r.person_id = g.person_id
                  join (values (1, 'ASSIGNED', null, cast(null as boolean)),
                               (2, 'PAUSED', 'OPEN', true),
                               (2, 'MET', 'OPEN', true)) as k (step, kind, state_before, counts_before)
                    on k.step = 1 or k.kind = g.state
                 order by k.step
                returning 1
            )
            select count(*) from given
            """;
}
