package org.twige.mandates.cases;

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
import org.twige.mandates.InstrumentName;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where cases are read, by officials in their scope and by the person alone, whichever of their records it is about. */
@Repository
class KnownCases {

    static final int A_PAGE = 50;

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final String CASE = """
            select c.id, c.duty_id, p.person_id, c.due_on, c.state, c.opened_on, c.opened_by, c.reply_until,
                   c.decided_by, coalesce(c.decided_level, 0) as decided_level, c.outcome, c.until_on, c.ground,
                   null as paper, c.appeal_until, c.closed_on, d.due_on as duty_due_on,
                   p.names as person_names, p.staff_no, p.language, n.names as institution,
                   cast(n.path as text) as path, case when p.pauses then p.status end as paused_by,
                   coalesce(k.titles, '{}') as course, m.names as mandate,
                   i.kind, i.number, i.issued_on, i.title
              from mandates.duty_case c
              join mandates.duty d on d.id = c.duty_id
              left join people.report_alias u on u.person_id = c.person_id
              join people.report_person p on p.person_id = coalesce(u.kept_id, c.person_id)
              join people.report_institution n on n.institution_id = coalesce(p.institution_id, d.institution_id)
              join mandates.report_mandate m on m.mandate_id = d.mandate_id
              join mandates.instrument i on i.id = c.instrument_id
              left join courses.report_course k on k.course_id = d.course_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    KnownCases(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Open or closed cases of people in the scope, the oldest first; one more than a page holds. */
    List<DutyCase> list(Scope scope, boolean open, int page) {
        return database.sql(CASE + """
                 where n.path <@ any(cast(:scope as ltree[])) and (c.state <> 'CLOSED') = :open
                 order by case when :open then c.opened_on - date '2000-01-01' else date '2000-01-01' - c.closed_on end, c.id
                 offset :skip limit :most
                """)
                .param("scope", scope.pathArray())
                .param("open", open)
                .param("skip", (long) page * A_PAGE)
                .param("most", A_PAGE + 1)
                .query(this::read)
                .list();
    }

    /** Empty for a case of somebody outside the scope, as for none at all. */
    Optional<DutyCase> within(Scope scope, UUID id) {
        return database.sql(CASE + " where c.id = :case and n.path <@ any(cast(:scope as ltree[]))")
                .param("case", id)
                .param("scope", scope.pathArray())
                .query(this::read)
                .optional();
    }

    /** Empty for a case of somebody else. */
    Optional<DutyCase> own(UUID person, UUID id) {
        return database.sql(CASE + " where c.id = :case and c.person_id = any(people.report_records_of(:person))")
                .param("case", id)
                .param("person", person)
                .query(this::read)
                .optional();
    }

    /** What happened in a case that the caller may see. */
    List<CaseEvent> events(UUID id) {
        return database.sql("""
                select e.seq, e.kind, e.happened_on, e.recorded_at, e.recorded_by, p.names, e.how, e.words, e.file_id,
                       e.outcome, e.until_on, e.ground, e.paper
                  from mandates.case_event e
                  left join people.report_person p on p.person_id = e.recorded_by
                 where e.case_id = :case order by e.seq
                """).param("case", id).query(KnownCases::event).list();
    }

    private DutyCase read(ResultSet row, int number) throws SQLException {
        return new DutyCase(
                row.getObject("id", UUID.class),
                row.getObject("duty_id", UUID.class),
                new DutyCase.Whose(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_names"),
                        row.getString("staff_no"),
                        row.getString("language"),
                        names(row, "institution"),
                        row.getString("path"),
                        row.getString("paused_by")),
                names(row, "course"),
                names(row, "mandate"),
                new InstrumentName(
                        InstrumentName.Kind.valueOf(row.getString("kind")),
                        row.getString("number"),
                        row.getObject("issued_on", LocalDate.class)),
                row.getString("title"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("duty_due_on", LocalDate.class),
                CaseState.valueOf(row.getString("state")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("opened_by", UUID.class),
                row.getObject("reply_until", LocalDate.class),
                row.getObject("decided_by", UUID.class),
                row.getInt("decided_level"),
                ruling(row),
                row.getObject("appeal_until", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }

    private LocalText names(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }

    private static CaseEvent event(ResultSet row, int number) throws SQLException {
        var how = row.getString("how");
        return new CaseEvent(
                row.getLong("seq"),
                CaseMove.valueOf(row.getString("kind")),
                row.getObject("happened_on", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getString("names"),
                how == null ? null : How.valueOf(how),
                row.getString("words"),
                row.getObject("file_id", UUID.class),
                ruling(row));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Ruling(
                        Outcome.valueOf(outcome),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("ground"),
                        row.getString("paper"));
    }
}
