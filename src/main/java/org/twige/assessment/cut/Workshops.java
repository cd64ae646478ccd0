package org.twige.assessment.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the workshops on pass marks are kept, with what happened in them. */
@Repository
class Workshops {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String WORKSHOP = """
            select id, course_id, version_id, state, forms, seed, form_items, definition, prepared_at,
                   coalesce((select kept_id from people.report_alias where person_id = led_by), led_by) as led_by
              from assessment.cut_workshop
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final JudgesAsked asked;

    Workshops(JdbcClient database, JsonMapper json, JudgesAsked asked) {
        this.database = database;
        this.json = json;
        this.asked = asked;
    }

    /** False if there is one of this id, or one under way for the course. */
    boolean add(Workshop workshop) {
        return database.sql("""
                insert into assessment.cut_workshop (
                    id, course_id, version_id, state, forms, seed, form_items, definition, led_by, prepared_at)
                values (:id, :course, :version, :state, :forms, :seed, :items, cast(:definition as jsonb), :leader, :at)
                on conflict do nothing
                """)
                        .param("id", workshop.id())
                        .param("course", workshop.course().value())
                        .param("version", workshop.version().value())
                        .param("state", workshop.state().name())
                        .param("forms", workshop.forms())
                        .param("seed", workshop.seed())
                        .param("items", workshop.formItems())
                        .param(
                                "definition",
                                json.writeValueAsString(workshop.definition().byLanguage()))
                        .param("leader", workshop.leader().value())
                        .param("at", workshop.preparedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Workshop> find(UUID id) {
        return database.sql(WORKSHOP + " where id = :id")
                .param("id", id)
                .query(this::workshop)
                .optional();
    }

    /** Holds the workshop, and every rating in it, until the end of the transaction. */
    Optional<Workshop> lock(UUID id) {
        return database.sql(WORKSHOP + " where id = :id for update")
                .param("id", id)
                .query(this::workshop)
                .optional();
    }

    /** All, the newest first. */
    List<Workshop> all() {
        return database.sql(WORKSHOP + " order by prepared_at desc")
                .query(this::workshop)
                .list();
    }

    /** The newest first, of those in which a person judges. */
    List<Workshop> judgedBy(PersonId person) {
        return database.sql(WORKSHOP + """
                 where id in (select workshop_id from assessment.cut_judge
                               where person_id = any(people.report_records_of(:person)))
                 order by prepared_at desc
                """)
                .param("person", person.value())
                .query(this::workshop)
                .list();
    }

    Optional<Workshop> underWay(CourseId course) {
        return database.sql(WORKSHOP + " where course_id = :course and state not in ('ADOPTED', 'ABANDONED')")
                .param("course", course.value())
                .query(this::workshop)
                .optional();
    }

    void move(UUID id, WorkshopState to) {
        asked.forget();
        database.sql("update assessment.cut_workshop set state = :state where id = :id")
                .param("state", to.name())
                .param("id", id)
                .update();
    }

    /**
     * One thing that happened.
     *
     * @param kind the key of a move, or {@code prepared}
     * @param words the reason; empty where none was asked for
     */
    record Event(String kind, String words, Instant at, PersonId by) {}

    void write(UUID id, Event event) {
        database.sql("""
                insert into assessment.cut_event (workshop_id, kind, words, recorded_at, recorded_by)
                values (:id, :kind, :words, :at, :by)
                """)
                .param("id", id)
                .param("kind", event.kind())
                .param("words", event.words())
                .param("at", event.at().atOffset(ZoneOffset.UTC))
                .param("by", event.by().value())
                .update();
    }

    /** From the first to the last. */
    List<Event> events(UUID id) {
        return database.sql("""
                select kind, words, recorded_at, recorded_by from assessment.cut_event
                 where workshop_id = :id order by id
                """)
                .param("id", id)
                .query((row, _) -> new Event(
                        row.getString("kind"),
                        row.getString("words"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        new PersonId(row.getObject("recorded_by", UUID.class))))
                .list();
    }

    private Workshop workshop(ResultSet row, int number) throws SQLException {
        return new Workshop(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                WorkshopState.valueOf(row.getString("state")),
                row.getInt("forms"),
                row.getLong("seed"),
                row.getInt("form_items"),
                new LocalText(json.readValue(row.getString("definition"), TEXTS)),
                new PersonId(row.getObject("led_by", UUID.class)),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant());
    }
}
