package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.twige.country.WorkingCalendar;
import org.twige.mandates.audience.Condition;

/**
 * How a changed due rule moves the duties that stay: a query {@code moves (id, person_id, course_id, due_on, target,
 * held)} to begin a statement with, which the preview and the mass work share.
 *
 * <p>The days by which leave or a decision moved a duty away from the old rule are kept. A duty is never moved to a day
 * before the shortest time of the new rule, counted from today; {@code held} says that this stopped it.
 *
 * @param query its parameters are in {@code parameters}
 */
public record DueMoves(String query, Map<String, Object> parameters) {

    /**
     * The moves from one version to the next.
     *
     * @param lasting whom the next version goes on reaching
     * @param firstOn the day on which the mandate was published first
     */
    public static DueMoves between(Step step, Condition lasting, LocalDate firstOn, LocalDate on) {
        var off = DaysOff.around(on, step.calendar());
        var parameters = new HashMap<String, Object>(lasting.parameters());
        DueDate.bind("old", step.before(), parameters);
        DueDate.bind("new", step.after(), parameters);
        parameters.put("days", off.dayArray());
        parameters.put("rolled", off.rolledArray());
        parameters.put("firstOn", firstOn);
        parameters.put("dueChanges", !step.before().equals(step.after()));
        return new DueMoves(query(lasting), parameters);
    }

    /** From one due rule to another. */
    public record Step(DueRule before, DueRule after, WorkingCalendar calendar) {}

    private static String query(Condition lasting) {
        return """
            off as materialized (
                select * from unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
            ), asked as (
                select d.id, d.person_id, d.course_id, d.due_on, %s as old_date, %s as new_date
                  from mandates.duty d
                  join people.report_person p on p.person_id = d.person_id
                 where d.mandate_id = :mandate and d.course_id = any(cast(:courses as uuid[]))
                   and d.state in ('OPEN', 'PAUSED') and d.current and :dueChanges and %s
            ), wished as (
                select a.id, a.person_id, a.course_id, a.due_on,
                       coalesce(n.rolled, a.new_date)
                           + greatest(0, a.due_on - coalesce(o.rolled, a.old_date)) as wish
                  from asked a
                  left join off o on o.day = a.old_date
                  left join off n on n.day = a.new_date
            ), aimed as (
                select w.*, case when wish >= due_on then wish
                                 else least(due_on, greatest(wish, cast(:on as date) + cast(:newLeast as int))) end as aim
                  from wished w
            ), moves as materialized (
                select a.id, a.person_id, a.course_id, a.due_on, coalesce(o.rolled, a.aim) as target,
                       a.aim > a.wish as held
                  from aimed a left join off o on o.day = a.aim
                 where a.wish <> a.due_on
            )
            """.formatted(date("old"), date("new"), lasting.holds());
    }

    /** Who got a fixed date with everybody else had the time that the office weighed; whoever came later has a floor. */
    private static String date(String prefix) {
        return DueDate.of(
                prefix,
                "d.assigned_on",
                ":%sKind <> 'FIXED' or d.assigned_on > cast(:firstOn as date)".formatted(prefix));
    }
}
