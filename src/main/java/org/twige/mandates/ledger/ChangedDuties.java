package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.mandates.audience.CompileAudience;

/** Where a changed mandate takes duties away, moves them and gives them back; its instrument stands in every event. */
@Repository
class ChangedDuties {

    private static final String INSTRUMENT =
            ", cast(:instrument as uuid) as instrument_id, cast(:version as uuid) as mandate_version_id";

    private final JdbcClient database;
    private final CompileAudience compiler;
    private final ComingBack coming;
    private final Country country;

    ChangedDuties(JdbcClient database, CompileAudience compiler, ComingBack coming, Country country) {
        this.database = database;
        this.compiler = compiler;
        this.coming = coming;
        this.country = country;
    }

    /** Ends what is still to be met by whoever is out of reach now, and in courses that are no longer asked. */
    long lapse(MandateVersion version, Moment moment) {
        var lasting = compiler.compileLasting(version.audience());
        var update = """
                update mandates.duty d set state = 'LAPSED', counts = false, paused_on = null
                  from people.report_person p
                 where p.person_id = d.person_id and p.state <> 'LEFT' and p.institution_id is not null
                   and d.mandate_id = :mandate and d.state in ('OPEN', 'PAUSED', 'EXEMPT')
                   and (d.course_id <> all(cast(:courses as uuid[])) or not (%s))
                """.formatted(lasting.holds());
        var event = "'LAPSED' as kind, cast(:on as date) as happened_on, 'changed' as reason" + INSTRUMENT;
        var statement = Changes.writtenDown("", update, event, lasting.facts());
        return run(statement, lasting.parameters(), version, moment);
    }

    /** Moves the open duties that stay, when the due rule changed. */
    long move(MandateVersion before, MandateVersion version, Moment moment) {
        if (before.due().equals(version.due())) {
            return 0;
        }
        var lasting = compiler.compileLasting(version.audience());
        var step = new DueMoves.Step(before.due(), version.due(), country.calendar());
        var moves = DueMoves.between(step, lasting, firstOn(version), moment.on());
        var update = """
                update mandates.duty d set due_on = m.target
                  from moves m
                 where m.id = d.id and m.target <> d.due_on
                """;
        var event = """
                'EXTENDED' as kind, cast(:on as date) as happened_on,
                case when new.due_on < old.due_on then 'earlier' end as reason
                """ + INSTRUMENT;
        return run(Changes.writtenDown(moves.query() + ",", update, event), moves.parameters(), version, moment);
    }

    /** Whoever is in reach again owes again what lapsed, by the day of whoever is given the duty today. */
    long reopen(MandateVersion version, Moment moment) {
        var lasting = compiler.compileLasting(version.audience());
        var which = "d.state = 'LAPSED' and d.course_id = any(cast(:courses as uuid[])) and " + GivenByMistake.NOT
                + " and " + lasting.holds();
        var back = coming.query(version, which, new Whom.Everybody(), moment);
        var update = """
                update mandates.duty d
                   set state = 'OPEN', counts = true, institution_id = b.institution_id, due_on = b.new_on
                  from back b
                  join people.report_person p on p.person_id = b.person_id
                 where b.id = d.id and d.state = 'LAPSED'
                """;
        var event = "'REOPENED' as kind, cast(:on as date) as happened_on, 'changed' as reason" + INSTRUMENT;
        var parameters = new HashMap<String, @Nullable Object>(back.parameters());
        parameters.putAll(lasting.parameters());
        return run(Changes.writtenDown(back.text() + ",", update, event, lasting.facts()), parameters, version, moment);
    }

    private LocalDate firstOn(MandateVersion version) {
        return database.sql(
                        "select published_on from mandates.mandate_version where mandate_id = :mandate and number = 1")
                .param("mandate", version.mandate().value())
                .query(LocalDate.class)
                .single();
    }

    private long run(
            String statement,
            Map<String, ? extends @Nullable Object> parameters,
            MandateVersion version,
            Moment moment) {
        return database.sql(statement)
                .params(parameters)
                .param("mandate", version.mandate().value())
                .param("courses", version.courseArray())
                .param("instrument", version.instrument())
                .param("version", version.id().value())
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }
}
