package org.twige.mandates.why;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.DutyEvent;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceJson;
import org.twige.mandates.audience.LookedAt;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is read how one person stood in each mandate at the end of a day: the events of that time, nothing later. */
@Repository
class Standings {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String STANDINGS = """
            with said as (
                select distinct on (v.mandate_id) v.*
                  from mandates.mandate_version v
                 where v.published_on <= :on
                 order by v.mandate_id, v.number desc
            ), course as (
                select s.id, c.course_id, true as asked, c.position
                  from said s join mandates.mandate_course c on c.mandate_version_id = s.id
                union all
                select s.id, d.course_id, false, 1000
                  from said s join mandates.duty d on d.mandate_id = s.mandate_id and d.person_id = :person
                 where not exists (select from mandates.mandate_course c
                                    where c.mandate_version_id = s.id and c.course_id = d.course_id)
            )
            select s.mandate_id, s.number, s.names, s.audience, s.instrument_id, s.published_on,
                   i.kind as instrument_kind, i.number as instrument_number, i.issued_on,
                   c.course_id, c.asked,
                   e.kind, e.state, e.due_on, e.due_before, e.happened_on, e.recorded_on, e.reason,
                   n.names as institution, ei.kind as event_instrument_kind, ei.number as event_instrument_number,
                   ei.issued_on as event_issued_on,
                   g.facts, g.recorded_on as ground_on, gv.number as ground_number, gv.audience as ground_audience,
                   gi.kind as ground_instrument_kind, gi.number as ground_instrument_number,
                   gi.issued_on as ground_issued_on, gn.names as ground_institution
              from course c
              join said s on s.id = c.id
              join mandates.instrument i on i.id = s.instrument_id
              left join mandates.duty d on d.mandate_id = s.mandate_id and d.course_id = c.course_id
                    and d.person_id = :person
              left join lateral (select * from mandates.duty_event e
                                  where e.duty_id = d.id and e.recorded_on <= :on order by e.seq desc limit 1) e on true
              left join mandates.instrument ei on ei.id = e.instrument_id
              left join people.report_institution n on n.institution_id = e.institution_id
              left join lateral (select * from mandates.duty_event g
                                  where g.duty_id = d.id and g.recorded_on <= :on and g.facts is not null
                                  order by g.seq desc limit 1) g on true
              left join mandates.mandate_version gv on gv.id = g.mandate_version_id
              left join mandates.instrument gi on gi.id = g.instrument_id
              left join people.report_institution gn on gn.institution_id = g.institution_id
             where (c.asked or e.kind is not null)
               and exists (select from people.report_person p where p.person_id = :person
                              and p.institution_path <@ any(cast(:scope as ltree[])))
             order by s.published_at, s.id, c.position, c.course_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final AudienceJson audiences;

    Standings(JdbcClient database, JsonMapper json, AudienceJson audiences) {
        this.database = database;
        this.json = json;
        this.audiences = audiences;
    }

    /** Of a person in the scope; the mandate that was published first comes first. */
    List<Standing> of(Scope scope, PersonId person, LocalDate on) {
        return database.sql(STANDINGS)
                .param("scope", scope.pathArray())
                .param("person", person.value())
                .param("on", on)
                .query(this::standing)
                .list();
    }

    private Standing standing(ResultSet row, int number) throws SQLException {
        var instrument = instrument(row, "instrument_kind", "instrument_number", "issued_on");
        return new Standing(
                new Standing.Said(
                        row.getObject("mandate_id", UUID.class),
                        row.getInt("number"),
                        names(row.getString("names")),
                        audiences.read(row.getString("audience")),
                        row.getObject("instrument_id", UUID.class),
                        instrument.orElseThrow(),
                        row.getObject("published_on", LocalDate.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getBoolean("asked"),
                row.getString("kind") == null ? null : last(row),
                row.getArray("facts") == null ? null : ground(row));
    }

    private Standing.Last last(ResultSet row) throws SQLException {
        var event = new DutyEvent(
                DutyEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_before", LocalDate.class),
                names(row.getString("institution")),
                instrument(row, "event_instrument_kind", "event_instrument_number", "event_issued_on")
                        .orElse(null),
                row.getString("reason"));
        return new Standing.Last(
                DutyState.valueOf(row.getString("state")), row.getObject("due_on", LocalDate.class), event);
    }

    private Standing.Ground ground(ResultSet row) throws SQLException {
        return new Standing.Ground(
                row.getInt("ground_number"),
                audiences.read(row.getString("ground_audience")),
                instrument(row, "ground_instrument_kind", "ground_instrument_number", "ground_issued_on")
                        .orElse(null),
                LookedAt.of((String[]) row.getArray("facts").getArray()),
                names(row.getString("ground_institution")),
                row.getObject("ground_on", LocalDate.class));
    }

    private static Optional<InstrumentName> instrument(ResultSet row, String kind, String number, String issuedOn)
            throws SQLException {
        var found = row.getString(kind);
        return found == null
                ? Optional.empty()
                : Optional.of(new InstrumentName(
                        InstrumentName.Kind.valueOf(found),
                        row.getString(number),
                        row.getObject(issuedOn, LocalDate.class)));
    }

    private LocalText names(@Nullable String stored) {
        return stored == null ? new LocalText(Map.of()) : new LocalText(json.readValue(stored, NAMES));
    }
}
