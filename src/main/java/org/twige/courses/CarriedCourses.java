package org.twige.courses;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies published versions, as they stand, from the tables of one installation to those of another. */
@Repository
class CarriedCourses {

    private final JdbcClient database;

    CarriedCourses(JdbcClient database) {
        this.database = database;
    }

    /** The rows of a version as JSON, without the files that it was made from: these hold the keys of finals. */
    Optional<String> copy(VersionId version) {
        return database.sql("""
                select jsonb_build_object(
                    'course', (select to_jsonb(c) from courses.course c where c.id = v.course_id),
                    'version', to_jsonb(v),
                    'lessons', (select jsonb_agg(to_jsonb(l) order by l.number)
                                  from courses.lesson l where l.version_id = v.id),
                    'texts', (select jsonb_agg(to_jsonb(t) - 'words')
                                from courses.lesson_text t where t.version_id = v.id),
                    'blocks', (select jsonb_agg(to_jsonb(b) - 'words' - 'plain')
                                 from courses.block b where b.version_id = v.id),
                    'drawings', (select coalesce(jsonb_agg(to_jsonb(d)), '[]') from courses.drawing d
                                  where d.print in (
                                      select (regexp_matches(b.html, '/drawings/([0-9a-f]{32})\\.svg', 'g'))[1]
                                        from courses.block b where b.version_id = v.id)))
                  from courses.version v
                 where v.id = :version
                """)
                .param("version", version.value())
                .query(String.class)
                .optional();
    }

    /** False when the version is here already; then nothing changes. */
    boolean add(String rows) {
        insert(rows, """
                insert into courses.course (id, slug)
                select id, slug from jsonb_populate_record(null::courses.course, cast(:rows as jsonb) -> 'course')
                on conflict (id) do nothing
                """);
        var added = insert(rows, """
                insert into courses.version (id, course_id, number, change_class, sha256, minutes, titles, description,
                                             published_at, published_by)
                select id, course_id, number, change_class, sha256, minutes, titles, description, published_at, published_by
                  from jsonb_populate_record(null::courses.version, cast(:rows as jsonb) -> 'version')
                on conflict (id) do nothing
                """);
        if (added == 1) {
            addLessons(rows);
        }
        return added == 1;
    }

    private void addLessons(String rows) {
        insert(rows, """
                insert into courses.lesson (version_id, lesson_id, number, slug, minutes, outcomes, titles, questions, sha256)
                select version_id, lesson_id, number, slug, minutes, outcomes, titles, questions, sha256
                  from jsonb_populate_recordset(null::courses.lesson, cast(:rows as jsonb) -> 'lessons')
                """);
        insert(rows, """
                insert into courses.lesson_text (version_id, lesson_id, language, title, draft, bytes)
                select version_id, lesson_id, language, title, draft, bytes
                  from jsonb_populate_recordset(null::courses.lesson_text, cast(:rows as jsonb) -> 'texts')
                """);
        insert(rows, """
                insert into courses.block (version_id, lesson_id, language, id, position, kind, html, choices, source, review_by)
                select version_id, lesson_id, language, id, position, kind, html, choices, source, review_by
                  from jsonb_populate_recordset(null::courses.block, cast(:rows as jsonb) -> 'blocks')
                """);
        insert(rows, """
                insert into courses.drawing (print, svg)
                select print, svg from jsonb_populate_recordset(null::courses.drawing, cast(:rows as jsonb) -> 'drawings')
                on conflict do nothing
                """);
    }

    private int insert(String rows, String sql) {
        return database.sql(sql).param("rows", rows).update();
    }
}
