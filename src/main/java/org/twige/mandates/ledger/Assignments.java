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
    private final PartExtensions parts;
    private final CourseMinutes minutes;
    private final Country country;

    Assignments(
            JdbcClient database,
            CompileAudience compiler,
            PartExtensions parts,
            CourseMinutes minutes,
            Country country) {
        this.database = database;
        this.compiler = compiler;
        this.parts = parts;
        this.minutes = minutes;
        this.country = country;
    }

    /**
     * Gives the duty of one course to everybody reached who does not have it: {@code ASSIGNED}, and {@code PAUSED} for
     * those whose status stops the clock, or {@code MET} for those who completed the course before.
     *
     * @return how many duties were given; 0 when everybody has theirs
     */
    long assign(MandateVersion version, CourseId course, Whom whom, Moment moment) {
        var together = version.number() == 1 && moment.on().equals(version.publishedOn());
        return give(version, course, new Gift(Round.FIRST, version.due(), together), whom, moment);
    }

    /** Gives a next round of the whole course to everybody still reached whose last one was met so many months ago. */
    long assignAgain(MandateVersion version, CourseId course, Moment moment) {
        return give(version, course, new Gift(Round.AGAIN, version.due(), false), new Whom.Everybody(), moment);
    }

    /** Gives what has changed in a course, for as many days as a newcomer has at least, to everybody who knew it before. */
    long assignChanges(MandateVersion version, CourseId course, Moment moment) {
        var least = version.due().leastDays();
        var due = DueRule.after(DueRule.Kind.AFTER_ASSIGNMENT, least, least);
        return give(version, course, new Gift(Round.CHANGES, due, false), new Whom.Everybody(), moment);
    }

    /** What is given, by which rule, and whether on the day of the publication. */
    private record Gift(Round round, DueRule due, boolean together) {}

    private long give(MandateVersion version, CourseId course, Gift gift, Whom whom, Moment moment) {
        var condition = compiler.compile(version.audience());
        var granted = gift.round().equals(Round.FIRST) ? parts.sums(version.mandate()) : PartExtensions.Sums.NONE;
        long given = database.sql("with " + DueSql.TABLES + gift.round().tables() + ", reached as materialized ("
                        + reached(condition, gift.round(), whom, granted) + GIVEN)
                .params(condition.parameters())
                .params(granted.parameters())
                .params(whom.parameters())
                .params(DueSql.parameters(gift.due(), gift.together(), moment, country))
                .param("minutes", minutes.upTo(version, course))
                .param("months", version.due().againMonths())
                .param("mandate", version.mandate().value())
                .param("version", version.id().value())
                .param("instrument", version.instrument())
                .param("course", course.value())
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

    private static String reached(Condition condition, Round round, Whom whom, PartExtensions.Sums granted) {
        var people = """
                select p.person_id, p.institution_id, p.status, p.pauses, p.counts, %s as usual, %s as realistic,
                       %s as round, %s as changes_to,
                       %s as facts
                  from people.report_person p
                """.formatted(
                                DueSql.usual(granted.later(), granted.floors()),
                                DueSql.realistic(round.minutes()),
                                round.number(),
                                round.changesTo(),
                                condition.facts())
                + round.join() + DueSql.joins(whom)
                + " where " + condition.holds() + " and " + whom.holdsFor("p.person_id")
                + """
                 and not exists (select from mandates.duty h
                                  where h.person_id = p.person_id and h.mandate_id = :mandate
                                    and h.course_id = :course and h.round = %s)
                """.formatted(round.number());
        return """
                select f.*, %s as reason
                  from (select t.*, coalesce(o.rolled, greatest(t.usual, t.realistic)) as target,
                               coalesce(o.rolled, t.realistic) > coalesce(u.rolled, t.usual) as stretched
                          from (%s) t
                          left join rolls o on o.day = greatest(t.usual, t.realistic)
                          left join rolls u on u.day = t.usual) f
                """.formatted(round.reason(), people);
    }

    private static final String GIVEN = """
            ), completed as (
                select person_id, min(completed_on) as completed_on
                  from learning.report_completion where course_id = :course group by person_id
            ), given as (
                insert into mandates.duty (mandate_id, person_id, course_id, round, changes_to, institution_id, due_on, state,
                                           counts, assigned_on, met_on, paused_on)
                select :mandate, r.person_id, :course, r.round, r.changes_to, r.institution_id, r.target,
                       case when c.person_id is not null then 'MET' when r.pauses then 'PAUSED' else 'OPEN' end,
                       c.person_id is not null or r.counts, cast(:on as date), c.completed_on,
                       case when c.person_id is null and r.pauses then cast(:on as date) end
                  from reached r
                  left join completed c on c.person_id = r.person_id and r.round = 1
                 order by r.person_id
                on conflict (person_id, mandate_id, course_id, round) do nothing
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
                       case k.kind when 'PAUSED' then r.status when 'ASSIGNED' then r.reason end, case k.step when 1 then r.facts end
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
