package org.twige.mandates.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.MandateId;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.audience.AudienceJson;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the published versions of mandates are kept, and whether their mass work is done. */
@Repository
class Versions {

    private static final String VERSION = """
            select v.id, v.mandate_id, v.number, v.names, v.instrument_id, v.audience, v.due, v.final_along,
                   v.extension, v.published_on,
                   array(select c.course_id from mandates.mandate_course c
                          where c.mandate_version_id = v.id order by c.position) as courses
              from mandates.mandate_version v
            """;
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final AudienceJson audiences;
    private final DueJson dues;

    Versions(JdbcClient database, JsonMapper json, AudienceJson audiences, DueJson dues) {
        this.database = database;
        this.json = json;
        this.audiences = audiences;
        this.dues = dues;
    }

    /** Adds a version with its courses and its mass work; empty when the number is taken. */
    Optional<MandateVersionId> add(NewVersion version, LocalDate on, Instant at, UUID by) {
        var id = database.sql("""
                insert into mandates.mandate_version (mandate_id, number, cause, names, instrument_id, audience, due,
                                                      final_along, extension, published_on, published_at, published_by)
                values (:mandate, :number, :cause, cast(:names as jsonb), :instrument, cast(:audience as jsonb),
                        cast(:due as jsonb), :along, cast(:extension as jsonb), :on, :at, :by)
                on conflict (mandate_id, number) do nothing
                returning id
                """)
                .param("mandate", version.mandate().value())
                .param("number", version.number())
                .param("cause", version.cause())
                .param("names", json.writeValueAsString(version.names().byLanguage()))
                .param("instrument", version.instrument())
                .param("audience", audiences.write(version.audience()))
                .param("due", dues.write(version.due()))
                .param("along", version.finalAlong())
                .param("extension", version.extension() == null ? null : dues.write(version.extension()))
                .param("on", on)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
        id.ifPresent(added -> addParts(added, version.courses()));
        return id.map(MandateVersionId::new);
    }

    private void addParts(UUID version, List<CourseId> courses) {
        database.sql("""
                insert into mandates.mandate_course (mandate_version_id, course_id, position)
                select :version, c.course_id, c.position
                  from unnest(cast(:courses as uuid[])) with ordinality as c (course_id, position)
                """)
                .param("version", version)
                .param(
                        "courses",
                        courses.stream()
                                .map(course -> course.value().toString())
                                .toArray(String[]::new))
                .update();
        database.sql("insert into mandates.version_work (mandate_version_id) values (:version)")
                .param("version", version)
                .update();
    }

    Optional<MandateVersion> find(MandateVersionId version) {
        return database.sql(VERSION + " where v.id = :version")
                .param("version", version.value())
                .query(this::version)
                .optional();
    }

    /** What a mandate says now; empty before its first publication. */
    Optional<MandateVersion> newest(MandateId mandate) {
        return database.sql(VERSION + " where v.mandate_id = :mandate order by v.number desc limit 1")
                .param("mandate", mandate.value())
                .query(this::version)
                .optional();
    }

    /** The newest version of every mandate, the latest published first. */
    List<MandateVersion> published() {
        return database.sql(VERSION + """
                 where v.number = (select max(n.number) from mandates.mandate_version n where n.mandate_id = v.mandate_id)
                 order by v.published_at desc, v.id
                """).query(this::version).list();
    }

    /** One version of a mandate by its number. */
    Optional<MandateVersion> numbered(MandateId mandate, int number) {
        return database.sql(VERSION + " where v.mandate_id = :mandate and v.number = :number")
                .param("mandate", mandate.value())
                .param("number", number)
                .query(this::version)
                .optional();
    }

    /** Of each mandate the newest version whose mass work is done: what its duties follow. */
    List<MandateVersion> inForce() {
        return database.sql(VERSION + """
                 where v.number = (select max(n.number) from mandates.mandate_version n
                                     join mandates.version_work w on w.mandate_version_id = n.id
                                    where n.mandate_id = v.mandate_id and w.done_at is not null)
                 order by v.id
                """).query(this::version).list();
    }

    /** Holds the mass work of a version until the end of the transaction; false when it is done already. */
    boolean takeWork(MandateVersionId version) {
        return database.sql("""
                        select done_at is null from mandates.version_work
                         where mandate_version_id = :version for update
                        """)
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }

    void workDone(MandateVersionId version, Work work, Instant at) {
        database.sql("""
                update mandates.version_work set done_at = :at, duties = :given, lapsed = :lapsed, moved = :moved
                 where mandate_version_id = :version
                """)
                .param("at", Timestamp.from(at))
                .param("given", work.given())
                .param("lapsed", work.lapsed())
                .param("moved", work.moved())
                .param("version", version.value())
                .update();
    }

    void giveJob(MandateVersionId version, UUID job) {
        database.sql("update mandates.version_work set job_id = :job where mandate_version_id = :version")
                .param("job", job)
                .param("version", version.value())
                .update();
    }

    Optional<UUID> jobOf(MandateVersionId version) {
        return database.sql("""
                        select job_id from mandates.version_work
                         where mandate_version_id = :version and job_id is not null
                        """)
                .param("version", version.value())
                .query((row, number) -> row.getObject("job_id", UUID.class))
                .optional();
    }

    private MandateVersion version(ResultSet row, int rowNumber) throws SQLException {
        return new MandateVersion(
                new MandateVersionId(row.getObject("id", UUID.class)),
                new MandateId(row.getObject("mandate_id", UUID.class)),
                row.getInt("number"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getObject("instrument_id", UUID.class),
                Arrays.stream((UUID[]) row.getArray("courses").getArray())
                        .map(CourseId::new)
                        .toList(),
                audiences.read(row.getString("audience")),
                dues.read(row.getString("due")),
                row.getBoolean("final_along"),
                extension(row.getString("extension")),
                row.getObject("published_on", LocalDate.class));
    }

    private @Nullable Extension extension(@Nullable String stored) {
        return stored == null ? null : dues.readExtension(stored);
    }
}
