package org.twige.outreach.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the dates are looked up that stand in a person's calendar. */
@Repository
class MyDates {

    /** Classes that are over stay for a while. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String LAST_DAYS = """
            select d.duty_id, coalesce(k.titles, '{}') as titles, k.slug, d.due_on, e.changes,
                   coalesce(e.changed_at, cast(d.assigned_on as timestamptz)) as changed_at
              from mandates.report_duty d
              left join courses.report_course k on k.course_id = d.course_id
              left join lateral (select count(*) as changes, max(recorded_at) as changed_at
                                   from mandates.report_duty_event e where e.duty_id = d.duty_id) e on true
             where d.person_id = any(people.report_records_of(:person)) and d.state = 'OPEN' and d.counts
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    MyDates(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All but the times to learn. */
    Dates of(UUID person, Instant now) {
        return new Dates(
                language(person),
                database.sql(LAST_DAYS + " order by d.due_on, d.duty_id")
                        .param("person", person)
                        .query(this::lastDay)
                        .list(),
                checks(person),
                classes(person, now),
                List.of());
    }

    /** One open duty of the person's own. */
    Optional<Dates> date(UUID person, UUID duty) {
        return database.sql(LAST_DAYS + " and d.duty_id = :duty")
                .param("person", person)
                .param("duty", duty)
                .query(this::lastDay)
                .optional()
                .map(found -> new Dates(language(person), List.of(found), List.of(), List.of(), List.of()));
    }

    private String language(UUID person) {
        return database.sql("select language from people.report_person where person_id = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private List<Dates.Check> checks(UUID person) {
        return database.sql("""
                select s.seat_id, coalesce(k.titles, '{}') as titles, s.room, s.starts_at, s.minutes, s.made_at
                  from assessment.report_seat s
                  left join courses.report_course k on k.course_id = s.course_id
                 where s.person_id = any(people.report_records_of(:person)) and s.expected
                 order by s.starts_at, s.seat_id
                """)
                .param("person", person)
                .query((row, _) -> new Dates.Check(
                        row.getObject("seat_id", UUID.class),
                        titles(row),
                        row.getString("room"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    private List<Dates.ClassDate> classes(UUID person, Instant now) {
        return database.sql("""
                select distinct on (c.starts_at, c.class_id) c.*, coalesce(k.titles, '{}') as titles, i.names
                  from learning.report_class_person c
                  join people.report_institution i on i.institution_id = c.institution_id
                  left join courses.report_course k on k.course_id = c.course_id
                 where c.person_id = any(people.report_records_of(:person)) and c.comes is distinct from false
                   and c.starts_at > :since
                 order by c.starts_at, c.class_id, c.leads desc
                """)
                .param("person", person)
                .param("since", Timestamp.from(now.minus(A_MONTH)))
                .query((row, _) -> new Dates.ClassDate(
                        row.getObject("class_id", UUID.class),
                        row.getBoolean("leads"),
                        titles(row),
                        text(row, "names"),
                        row.getString("room"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getInt("minutes"),
                        row.getBoolean("cancelled"),
                        row.getInt("changes"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private Dates.LastDay lastDay(ResultSet row, int number) throws SQLException {
        return new Dates.LastDay(
                row.getObject("duty_id", UUID.class),
                titles(row),
                row.getString("slug"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("changes"),
                row.getTimestamp("changed_at").toInstant());
    }

    private LocalText titles(ResultSet row) throws SQLException {
        return text(row, "titles");
    }

    private LocalText text(ResultSet row, String column) throws SQLException {
        return new LocalText(json.readValue(row.getString(column), NAMES));
    }
}
