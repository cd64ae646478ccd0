package org.twige.mandates.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where duties follow what was decided in cases: set-based, on every case that is closed and not settled. */
@Repository
class CaseOutcomes {

    private static final String DECIDED =
            " c.duty_id = d.id and c.state = 'CLOSED' and not c.settled and c.outcome = '%s' ";

    private final JdbcClient database;
    private final Pauses pauses;
    private final Versions versions;
    private final ComingBack coming;

    CaseOutcomes(JdbcClient database, Pauses pauses, Versions versions, ComingBack coming) {
        this.database = database;
        this.pauses = pauses;
        this.versions = versions;
        this.coming = coming;
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

    /** Gives back every duty whose exemption by a case is over, with no less time than somebody new has. */
    long endExemptions(Moment moment) {
        var ended = 0L;
        for (var version : versions.inForce()) {
            ended += endExemptions(version, moment);
        }
        return ended;
    }

    private long endExemptions(MandateVersion version, Moment moment) {
        var over = """
                d.state = 'EXEMPT' and d.id in (select c.duty_id from mandates.case_exemption c where c.until_on < :on)
                and not exists (select from %s f where f.duty_id = d.id)
                """.formatted(LimitedExemptions.IN_FORCE);
        var back = coming.query(version, over, new Whom.Everybody(), moment);
        var update = """
                update mandates.duty d set state = 'OPEN', counts = true, due_on = b.due_on
                  from back b
                 where b.id = d.id and d.state = 'EXEMPT'
                """;
        return write(back.text() + ",", update, event("REOPENED", "'case-exemption-ended'"), back.parameters(), moment);
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

    private long write(
            String before,
            String update,
            String event,
            Map<String, ? extends @Nullable Object> parameters,
            Moment moment) {
        return database.sql(Changes.writtenDown(before, update, event + Changes.NO_INSTRUMENT))
                .params(parameters)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
