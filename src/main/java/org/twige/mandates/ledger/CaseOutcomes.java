package org.twige.mandates.ledger;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where duties follow what was decided in cases: set-based, on every case that is closed and not settled. */
@Repository
class CaseOutcomes {

    private static final String DECIDED =
            " c.duty_id = d.id and c.state = 'CLOSED' and not c.settled and c.outcome = '%s' ";

    private final JdbcClient database;
    private final Pauses pauses;

    CaseOutcomes(JdbcClient database, Pauses pauses) {
        this.database = database;
        this.pauses = pauses;
    }

    /** Whoever is exempted owes the duty no longer and is not counted. */
    long exempt(Moment moment) {
        var update = """
                update mandates.duty d set state = 'EXEMPT', counts = false, paused_on = null
                  from mandates.duty_case c
                 where d.state in ('OPEN', 'PAUSED') and
                """ + DECIDED.formatted("EXEMPTED");
        return write("", update, event("EXEMPTED", "c.ground"), Map.of(), moment);
    }

    /** A duty that should never have been given ends. */
    long withdraw(Moment moment) {
        var update = """
                update mandates.duty d set state = 'LAPSED', counts = false, paused_on = null
                  from mandates.duty_case c
                 where d.state in ('OPEN', 'PAUSED') and
                """ + DECIDED.formatted("GIVEN_WRONGLY");
        return write("", update, event("LAPSED", "'given-wrongly'"), Map.of(), moment);
    }

    /**
     * Moves a duty to the day that was decided, if it is later than the one that it has with the days of the case.
     *
     * <p>During a leave that goes on, the days so far are added now, and the rest of the leave when it ends.
     */
    long extend(Moment moment) {
        var moved = """
                moved as materialized (
                    select s.id, greatest(s.until_on, coalesce(o.rolled, s.target)) as due_on
                      from (select d.id, c.until_on, d.due_on + case when d.state = 'OPEN' then 0 else
                                   greatest(0, cast(:on as date) - d.paused_on - %s) end as target
                              from mandates.duty d
                              join mandates.duty_case c on d.state in ('OPEN', 'PAUSED') and %s) s
                      left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                             on o.day = s.target),
                """.formatted(
                        Pauses.credited("d.id", "d.paused_on", "cast(:on as date)"), DECIDED.formatted("EXTENDED"));
        var update = """
                update mandates.duty d
                   set due_on = m.due_on, paused_on = case when d.state = 'PAUSED' then cast(:on as date) end
                  from moved m
                 where m.id = d.id and d.state in ('OPEN', 'PAUSED') and (m.due_on > d.due_on or d.state = 'PAUSED')
                """;
        return write(moved, update, event("EXTENDED", "'case'"), pauses.withDaysOff(Map.of(), moment), moment);
    }

    /** Gives back every duty whose exemption by a case is over, with at least the days that somebody new has. */
    long endExemptions(Moment moment) {
        var back = """
                back as materialized (
                    select s.id, greatest(s.due_on, coalesce(o.rolled, s.target)) as due_on
                      from (select d.id, d.due_on, cast(:on as date)
                                   + greatest(cast(m.due ->> 'leastDays' as int), 1) as target
                              from mandates.duty_case c
                              join mandates.duty d on d.id = c.duty_id and d.state = 'EXEMPT'
                              join mandates.report_mandate m on m.mandate_id = d.mandate_id
                             where c.outcome = 'EXEMPTED' and c.settled and c.until_on < :on
                               and not exists (select from mandates.duty_event e
                                                where e.duty_id = d.id and e.kind = 'EXEMPTED'
                                                  and e.recorded_on > c.closed_on)) s
                      left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                             on o.day = s.target),
                """;
        var update = """
                update mandates.duty d set state = 'OPEN', counts = true, due_on = b.due_on
                  from back b
                 where b.id = d.id and d.state = 'EXEMPT'
                """;
        var event = event("REOPENED", "'case-exemption-ended'");
        return write(back, update, event, pauses.withDaysOff(Map.of(), moment), moment);
    }

    /** From now on the outcome is done; the days are credited unless a leave goes on that will credit them. */
    void settle() {
        database.sql("""
                update mandates.duty_case c
                   set settled = true, credited = (d.state <> 'PAUSED' or c.outcome = 'EXTENDED')
                  from mandates.duty d
                 where d.id = c.duty_id and c.state = 'CLOSED' and not c.settled
                """).update();
    }

    private static String event(String kind, String reason) {
        return "'%s' as kind, cast(:on as date) as happened_on, %s as reason".formatted(kind, reason);
    }

    private long write(String before, String update, String event, Map<String, Object> parameters, Moment moment) {
        return database.sql(Changes.writtenDown(before, update, event + Changes.NO_INSTRUMENT))
                .params(parameters)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
