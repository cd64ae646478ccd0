package org.twige.mandates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The front door: what others ask about the duties of one person; figures come from the {@code report_} views. */
@Repository
public class Mandates {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final String HISTORY = """
            select d.id as duty_id, d.mandate_id, d.course_id, d.state, d.due_on, d.met_on,
                   e.kind, e.happened_on, e.recorded_on, e.due_on as event_due, e.due_before, e.reason,
                   n.names as institution, i.kind as instrument_kind, i.number as instrument_number, i.issued_on
              from mandates.duty d
              join mandates.report_duty_event e on e.duty_id = d.id
              join people.report_institution n on n.institution_id = e.institution_id
              left join mandates.report_instrument i on i.instrument_id = e.instrument_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Mandates(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Every duty of a person in the scope, open ones first; empty for somebody outside it. */
    public List<DutyHistory> dutiesOf(Scope scope, PersonId person) {
        return histories(
                database.sql(HISTORY + """
                 where d.person_id = :person
                   and exists (select from people.report_person p where p.person_id = :person
                                  and p.institution_path <@ any(cast(:scope as ltree[])))
                 order by d.state <> 'OPEN', d.due_on, d.id, e.seq
                """).param("person", person.value()).param("scope", scope.pathArray()));
    }

    /** Every own duty of a person, open ones first. */
    public List<DutyHistory> ownDutiesOf(PersonId person) {
        return histories(database.sql(HISTORY + """
                 where d.person_id = :person order by d.state <> 'OPEN', d.due_on, d.id, e.seq
                """).param("person", person.value()));
    }

    /** What a person has to do, by date and as the programme goes; what stands still comes last, as in the own week. */
    public List<ToDo> toDo(PersonId person) {
        return database.sql("""
                select d.course_id, min(d.due_on) as due_on, bool_and(d.changes_to is not null) as changes,
                       bool_or(coalesce((select k.counts from mandates.keypad_choice k
                                          where k.mandate_id = d.mandate_id order by k.seq desc limit 1), true)) as counts
                  from mandates.duty d
                  left join courses.report_course c on c.course_id = d.course_id
                 where d.person_id = :person and d.current and d.state in ('OPEN', 'PAUSED')
                 group by d.course_id
                 order by bool_and(d.state = 'PAUSED'), due_on, min(c.place), min(c.slug)
                """)
                .param("person", person.value())
                .query((row, _) -> new ToDo(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("changes"),
                        row.getBoolean("counts")))
                .list();
    }

    /** One event with the head of its duty. */
    private record Line(DutyHistory duty, DutyEvent event) {}

    private List<DutyHistory> histories(JdbcClient.StatementSpec query) {
        var heads = new LinkedHashMap<DutyId, DutyHistory>();
        var events = new LinkedHashMap<DutyId, List<DutyEvent>>();
        for (var line : query.query(this::line).list()) {
            heads.putIfAbsent(line.duty().duty(), line.duty());
            events.computeIfAbsent(line.duty().duty(), _ -> new ArrayList<>()).add(line.event());
        }
        return heads.values().stream()
                .map(head -> head.with(events.getOrDefault(head.duty(), List.of())))
                .toList();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var head = new DutyHistory(
                new DutyId(row.getObject("duty_id", UUID.class)),
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                DutyState.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("met_on", LocalDate.class),
                List.of());
        return new Line(head, event(row));
    }

    private DutyEvent event(ResultSet row) throws SQLException {
        return new DutyEvent(
                DutyEvent.Kind.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("event_due", LocalDate.class),
                row.getObject("due_before", LocalDate.class),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                instrument(row),
                row.getString("reason"));
    }

    private static @Nullable InstrumentName instrument(ResultSet row) throws SQLException {
        var kind = row.getString("instrument_kind");
        return kind == null
                ? null
                : new InstrumentName(
                        InstrumentName.Kind.valueOf(kind),
                        row.getString("instrument_number"),
                        row.getObject("issued_on", LocalDate.class));
    }
}
