package org.twige.assessment.bank;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseFile;
import org.twige.courses.CourseId;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.VersionId;
import tools.jackson.databind.json.JsonMapper;

/** Where the items of published versions are kept. */
@Repository
class Banks {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    Banks(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Opens the bank of a version; false if somebody has done so before. */
    boolean open(CourseVersionPublished published, String original) {
        return database.sql("""
                insert into assessment.bank (version_id, course_id, number, change_class, original, loaded_at)
                values (:version, :course, :number, :change, :original, :now)
                on conflict do nothing
                """)
                        .param("version", published.version().value())
                        .param("course", published.course().value())
                        .param("number", published.number())
                        .param("change", published.changeClass().name())
                        .param("original", original)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(VersionId version, List<WrittenItem> items, List<String> languages) {
        var rows = new ItemRows(items, languages, json).all();
        database.sql("""
                with written as (
                    select * from jsonb_to_recordset(cast(:items as jsonb))
                        as x (code text, outcome text, level smallint, class text, kind text, answer text, case_code text,
                              template text, own text[], key text, letters text, author text, source text, review_by date,
                              texts jsonb)),
                added as (
                    insert into assessment.item (
                        version_id, code, outcome, level, class, kind, answer, case_code, template, own, key, letters,
                        author, source, review_by)
                    select :version, code, outcome, level, class, kind, answer, case_code, template, own, key, letters,
                           author, source, review_by
                      from written
                    returning id, code),
                texts as (
                    insert into assessment.item_text (item_id, language, review, stem, options)
                    select id, language, review, stem, options
                      from written
                      join added using (code)
                     cross join lateral jsonb_to_recordset(texts)
                        as t (language text, review text, stem text, options jsonb))
                insert into assessment.item_exposure (item_id)
                select id from added
                """)
                .param("version", version.value())
                .param("items", json.writeValueAsString(rows))
                .update();
    }

    /**
     * Writes down which items of the tool stay out of a version.
     *
     * @param why by the path of the item
     */
    void leaveOut(VersionId version, Map<String, String> why) {
        why.forEach((path, problem) -> database.sql("""
                insert into assessment.left_out (version_id, code, problem) values (:version, :code, :problem)
                on conflict do nothing
                """)
                .param("version", version.value())
                .param("code", path.substring(WrittenItem.IN_THE_TOOL.length(), path.length() - ".yaml".length()))
                .param("problem", problem)
                .update());
    }

    /** The name in addresses of the course that a version belongs to; empty until its items are loaded. */
    Optional<String> slug(VersionId version) {
        return database.sql("""
                select slug
                  from assessment.bank
                  join courses.report_course using (course_id)
                 where bank.version_id = :version
                """)
                .param("version", version.value())
                .query(String.class)
                .optional();
    }

    /** The items of a course that were approved in the tool and not withdrawn; of a case, once every question of it is. */
    List<CourseFile> approved(CourseId course) {
        return database.sql("""
                select item.code, text.yaml
                  from assessment.authored_item item
                  join assessment.authored_text text on text.item_id = item.id and text.number = item.approved
                 where item.course_id = :course and item.withdrawn_at is null
                   and not exists (
                        select from assessment.authored_item other
                         where other.course_id = item.course_id and other.case_code = item.case_code
                           and other.withdrawn_at is null and other.approved is null)
                 order by item.code
                """)
                .param("course", course.value())
                .query((row, _) -> new CourseFile(
                        WrittenItem.IN_THE_TOOL + row.getString("code") + ".yaml", row.getString("yaml")))
                .list();
    }

    /** The same by the course's name in addresses; none for a course that was never published. */
    List<CourseFile> approved(String slug) {
        return database.sql("select course_id from courses.report_course where slug = :slug")
                .param("slug", slug)
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .optional()
                .map(this::approved)
                .orElse(List.of());
    }
}
