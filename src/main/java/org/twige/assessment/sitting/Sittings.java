package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.InstitutionId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where sittings are kept. */
@Repository
class Sittings {

    private static final int MOST = 200;
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String SITTING = """
            select t.id, t.course_id, t.version_id, t.institution_id, place.names, t.room, t.starts_at, t.languages,
                   t.minutes, t.out_of, t.cut, t.opened_at, t.closed_at, t.code, t.code_until
              from assessment.sitting t
              join people.report_institution place on place.institution_id = t.institution_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Sittings(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Plans a sitting; it is not open yet. */
    UUID add(NewSitting planned, UUID by, Instant now) {
        var rules = planned.rules();
        return database.sql("""
                insert into assessment.sitting (
                    course_id, version_id, institution_id, room, starts_at, languages, minutes, out_of, cut, made_by,
                    made_at)
                values (:course, :version, :place, :room, :startsAt, :languages, :minutes, :outOf, :cut, :by, :now)
                returning id
                """)
                .param("course", planned.version().course().value())
                .param("version", planned.version().id().value())
                .param("place", planned.place().value())
                .param("room", planned.room())
                .param("startsAt", at(planned.startsAt()))
                .param("languages", planned.languages().toArray(String[]::new))
                .param("minutes", NewSitting.MINUTES)
                .param("outOf", Math.min(ShortForm.QUESTIONS, rules.items()))
                .param("cut", rules.cutScore())
                .param("by", by)
                .param("now", at(now))
                .query(UUID.class)
                .single();
    }

    Optional<Sitting> within(Scope scope, UUID sitting) {
        return database.sql(SITTING + "where t.id = :sitting and place.path <@ any(cast(:scope as ltree[]))")
                .param("sitting", sitting)
                .param("scope", scope.pathArray())
                .query(this::sitting)
                .optional();
    }

    /** The latest ones first. */
    List<Sitting> all(Scope scope) {
        return database.sql(SITTING + """
                where place.path <@ any(cast(:scope as ltree[]))
                order by t.closed_at is not null, t.starts_at desc
                limit :most
                """)
                .param("scope", scope.pathArray())
                .param("most", MOST)
                .query(this::sitting)
                .list();
    }

    /** Whatever happens to the sitting in other requests waits until this transaction ends. */
    Optional<Sitting> lock(Scope scope, UUID sitting) {
        database.sql("select id from assessment.sitting where id = :sitting for update")
                .param("sitting", sitting)
                .query(UUID.class)
                .optional();
        return within(scope, sitting);
    }

    void open(UUID sitting, Instant now) {
        database.sql("update assessment.sitting set opened_at = :now where id = :sitting and opened_at is null")
                .param("now", at(now))
                .param("sitting", sitting)
                .update();
    }

    /** Gives the room a new code; the one before is over at once. False when another room has this code. */
    boolean giveCode(UUID sitting, String code, Instant until) {
        return database.sql("""
                        update assessment.sitting set code = :code, code_until = :until
                         where id = :sitting and opened_at is not null and closed_at is null
                           and not exists (select from assessment.sitting other
                                            where other.code = :code and other.id <> :sitting)
                        """)
                        .param("code", code)
                        .param("until", at(until))
                        .param("sitting", sitting)
                        .update()
                == 1;
    }

    void close(UUID sitting, Instant now) {
        database.sql("""
                update assessment.sitting set closed_at = :now, code = null, code_until = null
                 where id = :sitting and closed_at is null
                """).param("now", at(now)).param("sitting", sitting).update();
    }

    private Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                new CourseId(row.getObject("course_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                new InstitutionId(row.getObject("institution_id", UUID.class)),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getString("room"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                List.of((String[]) row.getArray("languages").getArray()),
                row.getInt("minutes"),
                row.getInt("out_of"),
                row.getInt("cut"),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getString("code"),
                instant(row, "code_until"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
