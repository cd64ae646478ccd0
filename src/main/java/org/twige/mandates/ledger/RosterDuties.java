package org.twige.mandates.ledger;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.mandates.audience.CompileAudience;

/** Where duties follow what happens to people: they move, pause, lapse and come back. */
@Repository
class RosterDuties {

    private final JdbcClient database;
    private final CompileAudience compiler;
    private final Country country;

    RosterDuties(JdbcClient database, CompileAudience compiler, Country country) {
        this.database = database;
        this.compiler = compiler;
        this.country = country;
    }

    /** Whoever left the service owes nothing any more, and what they met is no longer counted. */
    long lapseLeavers(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d
                   set state = case d.state when 'MET' then 'MET' else 'LAPSED' end, counts = false, paused_on = null
                  from people.report_person p
                 where p.person_id = d.person_id and p.state = 'LEFT'
                   and (d.state in ('OPEN', 'PAUSED', 'EXEMPT') or (d.state = 'MET' and d.counts)) and %s
                """.formatted(whom.holdsFor("d.person_id"));
        var event = """
                case new.state when 'MET' then 'LEFT' else 'LAPSED' end as kind,
                coalesce(p.left_on, cast(:on as date)) as happened_on, 'left' as reason
                """;
        return write(update, event, whom.parameters(), moment);
    }

    /** Whoever works elsewhere now is counted there, unless the duty lapsed. */
    long move(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d set institution_id = p.institution_id
                  from people.report_person p
                 where p.person_id = d.person_id and p.state <> 'LEFT' and p.institution_id <> d.institution_id
                   and d.state <> 'LAPSED' and %s
                """.formatted(whom.holdsFor("d.person_id"));
        var event = """
                'MOVED' as kind, least(coalesce(p.post_started_on, cast(:on as date)), cast(:on as date)) as happened_on,
                cast(null as text) as reason
                """;
        return write(update, event, whom.parameters(), moment);
    }

    /** A status that stops the clock pauses a duty from its own first day. */
    long pause(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d
                   set state = 'PAUSED', counts = p.counts,
                       paused_on = coalesce(d.paused_on, greatest(d.assigned_on, coalesce(h.from_on, :on)))
                  from people.report_person p
                  left join people.report_status_history h on h.person_id = p.person_id and h.status = p.status
                        and h.from_on <= :on and (h.until_on is null or h.until_on >= :on)
                 where p.person_id = d.person_id and p.state <> 'LEFT' and p.pauses
                   and (d.state = 'OPEN' or (d.state = 'PAUSED' and d.counts <> p.counts)) and %s
                """.formatted(whom.holdsFor("d.person_id"));
        var event = """
                'PAUSED' as kind, greatest(new.assigned_on, coalesce(h.from_on, :on)) as happened_on, p.status as reason
                """;
        return write(update, event, whom.parameters(), moment);
    }

    /** Back at work, a duty gets as many days more as it was paused. */
    long resume(Whom whom, Moment moment) {
        var back = """
                back as materialized (
                    select s.id, s.from_on, s.counts, s.status, coalesce(o.rolled, s.target) as target
                      from (select d.id, p.counts, p.status, coalesce(h.from_on, :on) as from_on,
                                   d.due_on + greatest(0, coalesce(h.from_on, :on) - d.paused_on) as target
                              from mandates.duty d
                              join people.report_person p on p.person_id = d.person_id
                              left join people.report_status_history h on h.person_id = p.person_id
                                    and h.status = p.status
                                    and h.from_on <= :on and (h.until_on is null or h.until_on >= :on)
                             where d.state = 'PAUSED' and p.state <> 'LEFT' and not p.pauses and %s) s
                      left join unnest(cast(:days as date[]), cast(:rolled as date[])) as o (day, rolled)
                             on o.day = s.target),
                """.formatted(whom.holdsFor("d.person_id"));
        var update = """
                update mandates.duty d
                   set state = 'OPEN', counts = b.counts, paused_on = null, due_on = b.target
                  from back b
                 where b.id = d.id and d.state = 'PAUSED'
                """;
        var event = """
                'RESUMED' as kind, greatest(new.assigned_on, b.from_on) as happened_on, b.status as reason
                """;
        var off = DaysOff.around(moment.on(), country.calendar());
        var parameters = and(whom.parameters(), Map.of("days", off.dayArray(), "rolled", off.rolledArray()));
        var statement = Changes.writtenDown(back, update, event + Changes.NO_INSTRUMENT);
        return run(statement, parameters, moment);
    }

    /** Whoever moved out of a mandate's reach owes it no longer; status and language do not count as moving out. */
    long lapseOutOfReach(MandateVersion version, Whom whom, Moment moment) {
        var condition = compiler.compile(version.audience().lasting());
        var update = """
                update mandates.duty d set state = 'LAPSED', counts = false, paused_on = null
                  from people.report_person p
                 where p.person_id = d.person_id and p.state <> 'LEFT' and p.institution_id is not null
                   and d.mandate_id = :mandate and d.state in ('OPEN', 'PAUSED') and not (%s) and %s
                """.formatted(condition.holds(), whom.holdsFor("d.person_id"));
        var event = "'LAPSED' as kind, cast(:on as date) as happened_on, 'out-of-reach' as reason";
        var mandate = Map.<String, Object>of("mandate", version.mandate().value());
        return write(update, event, and(and(condition.parameters(), whom.parameters()), mandate), moment);
    }

    /** Whoever came back, or back into reach, owes it again, with at least the days that somebody new has. */
    long reopen(MandateVersion version, Whom whom, Moment moment) {
        var condition = compiler.compile(version.audience().lasting());
        var update = """
                update mandates.duty d
                   set state = case d.state when 'MET' then 'MET' else 'OPEN' end, counts = true,
                       institution_id = p.institution_id,
                       due_on = case d.state when 'MET' then d.due_on else greatest(d.due_on, :least) end
                  from people.report_person p
                 where p.person_id = d.person_id and d.mandate_id = :mandate
                   and d.course_id = any(cast(:courses as uuid[]))
                   and (d.state = 'LAPSED' or (d.state = 'MET' and not d.counts)) and %s and %s
                """.formatted(condition.holds(), whom.holdsFor("d.person_id"));
        var event = """
                case new.state when 'MET' then 'RETURNED' else 'REOPENED' end as kind,
                cast(:on as date) as happened_on, cast(null as text) as reason
                """;
        var least = country.calendar().roll(moment.on().plusDays(version.due().leastDays()));
        var own = Map.<String, Object>of(
                "mandate", version.mandate().value(), "courses", version.courseArray(), "least", least);
        return write(update, event, and(and(condition.parameters(), whom.parameters()), own), moment);
    }

    private long write(String update, String event, Map<String, Object> parameters, Moment moment) {
        return run(Changes.writtenDown(update, event + Changes.NO_INSTRUMENT), parameters, moment);
    }

    private long run(String statement, Map<String, Object> parameters, Moment moment) {
        return database.sql(statement)
                .params(parameters)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }

    private static Map<String, Object> and(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
