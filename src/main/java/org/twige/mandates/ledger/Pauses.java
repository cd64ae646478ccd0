package org.twige.mandates.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;

/**
 * Where the clock of duties stops and runs again: during a status that stops it, and while a case is open.
 *
 * <p>A stretch may have several causes. It begins with the first day of the first and ends with the last of them, so a
 * day that has two causes moves the due date by one.
 */
@Repository
class Pauses {

    private static final String OPEN_CASE =
            " exists (select from mandates.duty_case c where c.duty_id = d.id and c.state <> 'CLOSED') ";

    /** The first day of a leave on which somebody had the duty: not before it was given, or given back. */
    private static final String BEGIN = """
            greatest(d.assigned_on, coalesce(h.from_on, :on),
                     (select max(e.happened_on) from mandates.duty_event e
                       where e.duty_id = d.id and e.kind = 'REOPENED' and e.reason is distinct from 'separated'))
            """;

    /** A leave that began before the case was opened and became known later: the stretch begins with the leave. */
    private static final String EARLIER = """
            (%s < d.paused_on
             and exists (select from mandates.duty_case c
                          where c.duty_id = d.id and c.state <> 'CLOSED' and c.opened_on = d.paused_on))
            """.formatted(BEGIN);

    /**
     * Since when a person has their status. The limit keeps it a look at one person: joined, the history of the whole
     * nation would be made for each of those whom a new staff list changed.
     */
    private static final String SINCE = """
            lateral (select s.from_on from people.report_status_history s
                      where s.person_id = p.person_id and s.status = p.status
                        and s.from_on <= :on and (s.until_on is null or s.until_on >= :on)
                      limit 1) h
            """;

    private final JdbcClient database;
    private final Country country;

    Pauses(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    /** A status that stops the clock pauses a duty from its own first day; it says too whether the duty is counted. */
    long pause(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d
                   set state = 'PAUSED', counts = p.counts,
                       paused_on = case when d.paused_on is null or %s then %s else d.paused_on end
                  from people.report_person p
                  left join %s on true
                 where p.person_id = d.person_id and p.state <> 'LEFT' and p.pauses
                   and (d.state = 'OPEN' or (d.state = 'PAUSED' and (d.counts <> p.counts or %s))) and %s
                """.formatted(EARLIER, BEGIN, SINCE, EARLIER, whom.holdsFor("d.person_id"));
        var event = "'PAUSED' as kind, " + BEGIN + " as happened_on, p.status as reason";
        var paused = run(Changes.writtenDown(update, event + Changes.NO_INSTRUMENT), whom.parameters(), moment);
        return paused + count(whom, moment);
    }

    /** Back from a leave that did not count, a duty that is paused only by a case counts again. */
    private long count(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d set counts = p.counts
                  from mandates.duty_case c, people.report_person p
                 where c.duty_id = d.id and c.state <> 'CLOSED' and p.person_id = d.person_id
                   and p.state <> 'LEFT' and not p.pauses and d.state = 'PAUSED' and d.counts <> p.counts and %s
                """.formatted(whom.holdsFor("d.person_id"));
        var event = "'PAUSED' as kind, cast(:on as date) as happened_on, 'case' as reason";
        return run(Changes.writtenDown(update, event + Changes.NO_INSTRUMENT), whom.parameters(), moment);
    }

    /**
     * When no cause is left, a duty gets as many days more as it was paused, without those that a case added before.
     *
     * <p>A leave that is known to have ended while the case went on does not end the stretch: its last day does. Nobody is
     * late because the end of a leave became known late: whoever was not late before has as many days from now on as the
     * leave had, but no more than the rule leaves at least.
     */
    long resume(Whom whom, Moment moment) {
        var back = """
                back as materialized (
                    select s.id, s.back_on, s.counts, s.reason, coalesce(o.rolled, s.target) as target
                      from (select b.*, greatest(b.due_on + b.stood,
                                                 case when b.reason <> 'case' and b.due_on >= b.paused_on
                                                      then cast(:on as date) + least(b.stood, b.least) end) as target
                              from (select a.*, greatest(0, a.back_on - a.paused_on - %s) as stood from (%s) a) b) s
                      left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                             on o.day = s.target),
                """.formatted(credited("a.id", "a.paused_on", "a.back_on"), backAtWork(whom));
        var update = """
                update mandates.duty d
                   set state = 'OPEN', counts = b.counts, paused_on = null, due_on = b.target
                  from back b
                 where b.id = d.id and d.state = 'PAUSED'
                """;
        var event = """
                'RESUMED' as kind, greatest(new.assigned_on, b.back_on) as happened_on, b.reason as reason
                """;
        var statement = Changes.writtenDown(back, update, event + Changes.NO_INSTRUMENT);
        return run(statement, withDaysOff(whom.parameters(), moment), moment);
    }

    /** The paused duties for which no cause is left. */
    private static String backAtWork(Whom whom) {
        return """
                select d.id, d.due_on, d.paused_on, p.counts, greatest(coalesce(h.from_on, :on), k.closed_on) as back_on,
                       case when k.closed_on >= coalesce(h.from_on, :on) then 'case' else p.status end as reason,
                       cast(m.due ->> 'leastDays' as int) as least
                  from mandates.duty d
                  join people.report_person p on p.person_id = d.person_id
                  join mandates.report_mandate m on m.mandate_id = d.mandate_id
                  left join %s on true
                  left join lateral (
                       select max(c.closed_on) as closed_on from mandates.duty_case c
                        where c.duty_id = d.id and not c.credited and c.closed_on >= d.paused_on
                       ) k on true
                 where d.state = 'PAUSED' and p.state <> 'LEFT' and not p.pauses and not %s and %s
                """.formatted(SINCE, OPEN_CASE, whom.holdsFor("d.person_id"));
    }

    /** How many days of a stretch were added to the due date when a case was closed. */
    static String credited(String duty, String from, String until) {
        return """
                (select coalesce(sum(greatest(0, least(c.closed_on, %3$s) - greatest(c.opened_on, %2$s))), 0)::int
                   from mandates.duty_case c where c.duty_id = %1$s and c.credited)
                """.formatted(duty, from, until);
    }

    Map<String, Object> withDaysOff(Map<String, Object> parameters, Moment moment) {
        var off = DaysOff.around(moment.on(), country.calendar());
        var all = new HashMap<>(parameters);
        all.putAll(Map.of("days", off.dayArray(), "rolled", off.rolledArray()));
        return all;
    }

    private long run(String statement, Map<String, Object> parameters, Moment moment) {
        return database.sql(statement)
                .params(parameters)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
