package org.twige.insight;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What happened to one person's duties, and how far the person is; the caller has checked the scope. */
@Repository
class Histories {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Histories(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** One duty as it stands. */
    record Held(
            LocalText course,
            LocalText mandate,
            String state,
            LocalDate due,
            long lessonsDone,
            @Nullable Instant lastAt) {}

    List<Held> duties(PersonId person) {
        return database.sql("""
                select k.titles, m.names, d.state, d.due_on, coalesce(g.lessons_done, 0) as lessons_done, g.last_at
                  from mandates.report_duty d
                  join mandates.report_mandate m on m.mandate_id = d.mandate_id
                  join courses.report_course k on k.course_id = d.course_id
                  left join learning.report_progress g on g.person_id = d.person_id and g.course_id = d.course_id
                 where d.person_id = :person
                 order by d.due_on
                """)
                .param("person", person.value())
                .query((row, number) -> new Held(
                        text(row.getString("titles")),
                        text(row.getString("names")),
                        row.getString("state"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("lessons_done"),
                        Optional.ofNullable(row.getTimestamp("last_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /** One fact of the ledger. */
    record Fact(
            String kind,
            Instant at,
            LocalDate on,
            LocalDate due,
            @Nullable LocalDate dueBefore,
            @Nullable String instrument,
            LocalText course) {}

    List<Fact> facts(PersonId person) {
        return database.sql("""
                select case when e.reason in ('merged', 'separated') then e.kind || '-' || e.reason else e.kind end as kind,
                       e.recorded_at, e.happened_on, e.due_on, e.due_before, i.number, k.titles
                  from mandates.report_duty_event e
                  join courses.report_course k on k.course_id = e.course_id
                  left join mandates.report_instrument i on i.instrument_id = e.instrument_id
                 where e.person_id = any(people.report_records_of(:person))
                 order by e.seq desc limit 200
                """)
                .param("person", person.value())
                .query((row, number) -> new Fact(
                        row.getString("kind"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("due_before", LocalDate.class),
                        row.getString("number"),
                        text(row.getString("titles"))))
                .list();
    }

    /** When somebody chose a password and when they last signed in. */
    record SignIn(@Nullable Instant activated, @Nullable Instant last) {}

    SignIn signIn(PersonId person) {
        return database.sql(
                        "select activated_at, last_sign_in_at from accounts.report_sign_in where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> new SignIn(
                        Optional.ofNullable(row.getTimestamp(1))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        Optional.ofNullable(row.getTimestamp(2))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .optional()
                .orElse(new SignIn(null, null));
    }

    private LocalText text(String names) {
        return new LocalText(json.readValue(names, NAMES));
    }
}
