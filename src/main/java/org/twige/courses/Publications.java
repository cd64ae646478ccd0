package org.twige.courses;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Where versions are written, once; nothing here changes a row that is there. */
@Repository
class Publications {

    private final JdbcClient database;
    private final JsonMapper json;

    Publications(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest version of a course and the hash of its files. */
    record Last(VersionId version, int number, String sha256) {}

    /** A lesson of an earlier version. */
    record EarlierLesson(LessonId id, String questions, String sha256) {}

    /** Lets one publication run at a time, on all nodes, to the end of the transaction. */
    void waitForTurn() {
        database.sql("select set_config('statement_timeout', '5min', true), set_config('lock_timeout', '2min', true)")
                .query((row, number) -> true)
                .single();
        database.sql("select pg_advisory_xact_lock(hashtext('courses.publication'))")
                .query((row, number) -> true)
                .single();
    }

    CourseId course(String slug) {
        database.sql("insert into courses.course (slug) values (:slug) on conflict do nothing")
                .param("slug", slug)
                .update();
        return database.sql("select id from courses.course where slug = :slug")
                .param("slug", slug)
                .query((row, number) -> new CourseId(row.getObject("id", UUID.class)))
                .single();
    }

    Optional<Last> last(String slug) {
        return database.sql("""
                select v.id, v.number, v.sha256 from courses.version v
                  join courses.course c on c.id = v.course_id
                 where c.slug = :slug
                 order by v.number desc
                 limit 1
                """)
                .param("slug", slug)
                .query((row, number) -> new Last(
                        new VersionId(row.getObject("id", UUID.class)), row.getInt("number"), row.getString("sha256")))
                .optional();
    }

    /** The lessons of a version by slug. */
    Map<String, EarlierLesson> lessons(VersionId version) {
        var lessons = new HashMap<String, EarlierLesson>();
        database.sql("select lesson_id, slug, questions, sha256 from courses.lesson where version_id = :version")
                .param("version", version.value())
                .query(row -> {
                    var id = new LessonId(row.getObject("lesson_id", UUID.class));
                    lessons.put(
                            row.getString("slug"),
                            new EarlierLesson(id, row.getString("questions"), row.getString("sha256")));
                });
        return lessons;
    }

    Version add(CourseId course, int number, String sha256, Description description, Instant at) {
        var id = database.sql("""
                insert into courses.version
                       (course_id, number, change_class, sha256, minutes, titles, description, published_at, published_by)
                values (:course, :number, :change, :sha256, :minutes, cast(:titles as jsonb), cast(:description as jsonb),
                        :at, 'system:publication')
                returning id
                """)
                .param("course", course.value())
                .param("number", number)
                .param("change", description.change().name())
                .param("sha256", sha256)
                .param("minutes", description.minutes())
                .param("titles", json.writeValueAsString(description.title().byLanguage()))
                .param("description", json.writeValueAsString(description))
                .param("at", java.sql.Timestamp.from(at))
                .query((row, _) -> new VersionId(row.getObject("id", UUID.class)))
                .single();
        return new Version(id, course, number, at, description);
    }

    void addLessons(VersionId version, List<PrintedLesson> lessons) {
        insert(version, lessons, """
                insert into courses.lesson
                       (version_id, lesson_id, number, slug, minutes, outcomes, titles, questions, sha256)
                select :version, lesson_id, number, slug, minutes, outcomes, titles, questions, sha256
                  from jsonb_to_recordset(cast(:rows as jsonb)) as new (lesson_id uuid, number int, slug text,
                       minutes int, outcomes jsonb, titles jsonb, questions text, sha256 text)
                """);
        insert(
                version,
                lessons.stream().flatMap(lesson -> lesson.texts().stream()).toList(),
                """
                insert into courses.lesson_text (version_id, lesson_id, language, title, draft, bytes)
                select :version, lesson_id, language, title, draft, bytes
                  from jsonb_to_recordset(cast(:rows as jsonb)) as new (lesson_id uuid, language text, title text,
                       draft boolean, bytes int)
                """);
        insert(
                version,
                lessons.stream().flatMap(lesson -> lesson.blocks().stream()).toList(),
                """
                insert into courses.block
                       (version_id, lesson_id, language, id, position, kind, html, choices, source, review_by)
                select :version, lesson_id, language, id, position, kind, html, choices, source, review_by
                  from jsonb_to_recordset(cast(:rows as jsonb)) as new (lesson_id uuid, language text, id text,
                       position int, kind text, html text, choices jsonb, source text, review_by date)
                """);
    }

    /** What is there already stays: its name is its content. */
    void addDrawings(List<PrintedLesson> lessons) {
        database.sql("""
                insert into courses.drawing (print, svg)
                select print, svg from jsonb_to_recordset(cast(:rows as jsonb)) as new (print text, svg text)
                on conflict do nothing
                """)
                .param(
                        "rows",
                        json.writeValueAsString(lessons.stream()
                                .flatMap(lesson -> lesson.drawings().stream())
                                .toList()))
                .update();
    }

    void addFiles(VersionId version, List<CourseFile> files) {
        insert(version, files, """
                insert into courses.version_file (version_id, path, content)
                select :version, path, convert_to(text, 'UTF8')
                  from jsonb_to_recordset(cast(:rows as jsonb)) as new (path text, text text)
                """);
    }

    private void insert(VersionId version, List<?> rows, String sql) {
        database.sql(sql)
                .param("version", version.value())
                .param("rows", json.writeValueAsString(rows))
                .update();
    }
}
