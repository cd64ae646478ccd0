package org.twige.mandates.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.audience.CompileAudience;

/** Where duties follow what happens to people: they move, pause, lapse and come back. */
@Repository
class RosterDuties {

    private final JdbcClient database;
    private final CompileAudience compiler;
    private final Pauses pauses;
    private final ComingBack coming;

    RosterDuties(JdbcClient database, CompileAudience compiler, Pauses pauses, ComingBack coming) {
        this.database = database;
        this.compiler = compiler;
        this.pauses = pauses;
        this.coming = coming;
    }

    /**
     * Does a mandate reach any of these people, or did it? Most do not when a few people changed, and asking is cheaper than
     * the statements that would find nothing to do.
     */
    boolean concerns(MandateVersion version, Whom whom) {
        if (whom instanceof Whom.Everybody) {
            return true;
        }
        var condition = compiler.compile(version.audience());
        return database.sql(
                        """
                select exists (select from mandates.duty d where d.mandate_id = :mandate and %s)
                       or exists (select from people.report_person p where %s and %s)
                """.formatted(whom.holdsFor("d.person_id"), condition.holds(), whom.holdsFor("p.person_id")))
                .params(and(condition.parameters(), whom.parameters()))
                .param("mandate", version.mandate().value())
                .query(Boolean.class)
                .single();
    }

    /** Whoever left the service owes nothing any more, and what they met is no longer counted. A merged record did not. */
    long lapseLeavers(Whom whom, Moment moment) {
        var update = """
                update mandates.duty d
                   set state = case d.state when 'MET' then 'MET' else 'LAPSED' end, counts = false, paused_on = null
                  from people.report_person p
                 where p.person_id = d.person_id and p.state = 'LEFT'
                   and not exists (select from people.report_alias a where a.person_id = d.person_id)
                   and (d.state in ('OPEN', 'PAUSED', 'EXEMPT') or (d.state = 'MET' and d.counts)) and d.current and %s
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
                   and d.state <> 'LAPSED' and d.current and %s
                """.formatted(whom.holdsFor("d.person_id"));
        var event = """
                'MOVED' as kind, least(coalesce(p.post_started_on, cast(:on as date)), cast(:on as date)) as happened_on,
                cast(null as text) as reason
                """;
        return write(update, event, whom.parameters(), moment);
    }

    /** A status that stops the clock pauses a duty. */
    long pause(Whom whom, Moment moment) {
        return pauses.pause(whom, moment);
    }

    /** Back at work and without an open case, the clock runs again. */
    long resume(Whom whom, Moment moment) {
        return pauses.resume(whom, moment);
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

    /** Whoever came back, or back into reach, owes it again, with no less time than somebody new has. */
    long reopen(MandateVersion version, Whom whom, Moment moment) {
        var condition = compiler.compile(version.audience().lasting());
        var which = """
                d.course_id = any(cast(:courses as uuid[])) and (d.state = 'LAPSED' or (d.state = 'MET' and not d.counts))
                and %s and %s
                """.formatted(GivenByMistake.NOT, condition.holds());
        var back = coming.query(version, which, whom, moment);
        var update = """
                update mandates.duty d
                   set state = case d.state when 'MET' then 'MET' else 'OPEN' end, counts = true,
                       institution_id = b.institution_id, due_on = case d.state when 'MET' then d.due_on else b.due_on end
                  from back b
                 where b.id = d.id and (d.state = 'LAPSED' or (d.state = 'MET' and not d.counts))
                """;
        var event = """
                case new.state when 'MET' then 'RETURNED' else 'REOPENED' end as kind,
                cast(:on as date) as happened_on, cast(null as text) as reason
                """;
        var statement = Changes.writtenDown(back.text() + ",", update, event + Changes.NO_INSTRUMENT);
        return run(statement, and(back.parameters(), condition.parameters()), moment);
    }

    private long write(String update, String event, Map<String, ? extends @Nullable Object> parameters, Moment moment) {
        return run(Changes.writtenDown(update, event + Changes.NO_INSTRUMENT), parameters, moment);
    }

    private long run(String statement, Map<String, ? extends @Nullable Object> parameters, Moment moment) {
        return database.sql(statement)
                .params(parameters)
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }

    private static Map<String, @Nullable Object> and(
            Map<String, ? extends @Nullable Object> some, Map<String, ? extends @Nullable Object> more) {
        var all = new HashMap<String, @Nullable Object>(some);
        all.putAll(more);
        return all;
    }
}
