package org.twige.mandates.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceJson;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.ledger.DueJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where mandates are kept that are still being written. */
@Repository
class Drafts {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final String DRAFT = """
            select mandate_id, names, instrument_id, course_ids, audience, due, final_along, changed_at
              from mandates.mandate_draft
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final AudienceJson audiences;
    private final DueJson dues;

    Drafts(JdbcClient database, JsonMapper json, AudienceJson audiences, DueJson dues) {
        this.database = database;
        this.json = json;
        this.audiences = audiences;
        this.dues = dues;
    }

    /** Begins a mandate with its draft; false when the form was sent before. */
    boolean start(MandateId mandate, Terms terms, AudienceRule audience, Instant at, UUID by) {
        var isNew = database.sql("""
                insert into mandates.mandate (id, created_at, created_by) values (:mandate, :at, :by)
                on conflict do nothing
                """)
                        .param("mandate", mandate.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
        return isNew && startChange(new Draft(mandate, terms, audience, at), by);
    }

    /** Begins the draft of a mandate that is there; false when there is a draft of it already. */
    boolean startChange(Draft draft, UUID by) {
        return write("""
                insert into mandates.mandate_draft (mandate_id, names, instrument_id, course_ids, audience, due,
                                                    final_along, changed_at, changed_by)
                values (:mandate, cast(:names as jsonb), :instrument, cast(:courses as uuid[]),
                        cast(:audience as jsonb), cast(:due as jsonb), :along, :at, :by)
                on conflict (mandate_id) do nothing
                """, draft, by) == 1;
    }

    /** Keeps a draft in its new state. */
    void change(Draft draft, UUID by) {
        write("""
                update mandates.mandate_draft
                   set names = cast(:names as jsonb), instrument_id = :instrument,
                       course_ids = cast(:courses as uuid[]), audience = cast(:audience as jsonb),
                       due = cast(:due as jsonb), final_along = :along, changed_at = :at, changed_by = :by
                 where mandate_id = :mandate
                """, draft, by);
    }

    private int write(String statement, Draft draft, UUID by) {
        return database.sql(statement)
                .param("mandate", draft.mandate().value())
                .param("names", json.writeValueAsString(draft.terms().names().byLanguage()))
                .param("instrument", draft.terms().instrument())
                .param(
                        "courses",
                        draft.terms().courses().stream()
                                .map(course -> course.value().toString())
                                .toArray(String[]::new))
                .param("audience", audiences.write(draft.audience()))
                .param("due", dues.write(draft.terms().due()))
                .param("along", draft.terms().finalAlong())
                .param("at", Timestamp.from(draft.changedAt().truncatedTo(ChronoUnit.MICROS)))
                .param("by", by)
                .update();
    }

    Optional<Draft> find(MandateId mandate) {
        return database.sql(DRAFT + " where mandate_id = :mandate")
                .param("mandate", mandate.value())
                .query(this::draft)
                .optional();
    }

    /** Holds a draft until the end of the transaction. */
    Optional<Draft> take(MandateId mandate) {
        return database.sql(DRAFT + " where mandate_id = :mandate for update")
                .param("mandate", mandate.value())
                .query(this::draft)
                .optional();
    }

    /** The latest changed first. */
    List<Draft> all() {
        return database.sql(DRAFT + " order by changed_at desc limit 200")
                .query(this::draft)
                .list();
    }

    void remove(MandateId mandate) {
        database.sql("delete from mandates.mandate_draft where mandate_id = :mandate")
                .param("mandate", mandate.value())
                .update();
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                new MandateId(row.getObject("mandate_id", UUID.class)),
                new Terms(
                        new LocalText(json.readValue(row.getString("names"), NAMES)),
                        row.getObject("instrument_id", UUID.class),
                        Arrays.stream((UUID[]) row.getArray("course_ids").getArray())
                                .map(CourseId::new)
                                .toList(),
                        dues.read(row.getString("due")),
                        row.getBoolean("final_along")),
                audiences.read(row.getString("audience")),
                row.getTimestamp("changed_at").toInstant());
    }
}
