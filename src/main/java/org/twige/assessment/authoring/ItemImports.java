package org.twige.assessment.authoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.exchange.ReadItems;
import org.twige.courses.CourseId;
import tools.jackson.databind.json.JsonMapper;

/** Where files of questions lie between the look at them and the decision. */
@Repository
class ItemImports {

    private final JdbcClient database;
    private final JsonMapper json;

    ItemImports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A file that was read. */
    record ItemImport(UUID id, CourseId course, String language, ReadItems reading, boolean confirmed) {}

    UUID add(CourseId course, String language, ReadItems reading, UUID by, Instant at) {
        return database.sql("""
                insert into assessment.item_import (course_id, language, reading, made_by, made_at)
                values (:course, :language, cast(:reading as jsonb), :by, :at)
                returning id
                """)
                .param("course", course.value())
                .param("language", language)
                .param("reading", json.writeValueAsString(reading))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** Only who brought a file sees what was in it. */
    Optional<ItemImport> find(UUID id, UUID by) {
        return database.sql("""
                select id, course_id, language, reading, confirmed_at from assessment.item_import
                 where id = :id and made_by = :by
                """)
                .param("id", id)
                .param("by", by)
                .query((row, _) -> new ItemImport(
                        row.getObject("id", UUID.class),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getString("language"),
                        json.readValue(row.getString("reading"), ReadItems.class),
                        row.getObject("confirmed_at", OffsetDateTime.class) != null))
                .optional();
    }

    /** False if it was confirmed before. */
    boolean confirm(UUID id, Instant at) {
        return database.sql("""
                update assessment.item_import set confirmed_at = :at where id = :id and confirmed_at is null
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The highest number that follows a beginning in the codes of a course, 0 for none. */
    int lastNumber(CourseId course, String beginning) {
        return database.sql("""
                select coalesce(max(substr(code, length(:beginning) + 1)::int), 0)
                  from (select code from assessment.authored_item where course_id = :course
                        union
                        select code from assessment.item join courses.report_course using (version_id)
                         where course_id = :course) known
                 where code ~ ('^' || :beginning || '[0-9]{1,6}$')
                """)
                .param("course", course.value())
                .param("beginning", beginning)
                .query(Integer.class)
                .single();
    }
}
