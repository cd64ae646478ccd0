package org.twige.assessment.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;

/** Where the items of a course are looked through: those of its newest bank, and those of the tool. */
@Repository
class ItemLines {

    static final int ON_A_PAGE = 50;
    private static final int SOON = 60;

    /** One row per code; what is written in the tool stands before what the bank has of it. */
    private static final String LINES = """
            with bank as (
                select item.id, item.code, item.outcome, item.level::text as level, item.review_by::text as review_by,
                       case when item.answer = 'number' then 'number' else item.kind end as kind, bank.original
                  from courses.report_course course
                  join assessment.item on item.version_id = course.version_id
                  join assessment.bank bank on bank.version_id = course.version_id
                 where course.course_id = :course),
            line as (
                select item.id, item.code, fields ->> 'outcome' as outcome, fields ->> 'kind' as kind,
                       fields ->> 'level' as level,
                       case when item.withdrawn_at is not null then 'withdrawn' else lower(item.state) end as state,
                       exists (select from bank where bank.code = item.code) as in_bank,
                       fields ->> 'review-by' as review_by,
                       coalesce(fields ->> (:shown || '.stem'), fields ->> (:original || '.stem')) as stem,
                       case when fields ->> (:language || '.stem') is null then 'missing'
                            when :language = :original then 'reviewed'
                            else coalesce(fields ->> (:language || '.review'), 'draft') end as review
                  from assessment.authored_item item
                  join assessment.authored_text text on text.item_id = item.id and text.number = item.revision
                 where item.course_id = :course
                union all
                select null, bank.code, bank.outcome, bank.kind, bank.level, 'published', true, bank.review_by, shown.stem,
                       coalesce((select review from assessment.item_text
                                  where item_id = bank.id and language = :language), 'missing')
                  from bank
                  join lateral (
                        select stem from assessment.item_text
                         where item_id = bank.id and language in (:shown, bank.original)
                         order by language = :shown desc
                         limit 1) shown on true
                 where not exists (
                        select from assessment.authored_item
                         where course_id = :course and authored_item.code = bank.code))
            select id, code, coalesce(outcome, '') as outcome, coalesce(kind, '') as kind, coalesce(level, '') as level,
                   state, in_bank, coalesce(review_by, '') as review_by, coalesce(stem, '') as stem,
                   count(*) over () as found
              from line
             where (:outcome = '' or outcome = :outcome)
               and (:kind = '' or kind = :kind)
               and (:level = '' or level = :level)
               and (:language = '' or review <> 'reviewed')
               and (case when :state = '' then state <> 'withdrawn' else state = :state end)
               and (:due = '' or (:due = 'past' and review_by < :today)
                              or (:due = 'soon' and review_by between :today and :soon))
               and (:words = '' or strpos(lower(code || ' ' || coalesce(stem, '')), lower(:words)) > 0)
             order by code
             limit :limit offset :offset
            """;

    private final JdbcClient database;

    ItemLines(JdbcClient database) {
        this.database = database;
    }

    /** One page of what was found, and how much there is in all. */
    record Found(List<ItemLine> lines, long all) {

        int pages() {
            return Math.max(1, Math.ceilDiv((int) all, ON_A_PAGE));
        }
    }

    /**
     * Looks items up.
     *
     * @param languages in which the question is shown if it is there, and otherwise
     * @param page counted from 1
     */
    Found find(CourseId course, ItemFilter filter, List<String> languages, LocalDate today, int page) {
        var all = new long[1];
        var lines = database.sql(LINES)
                .param("course", course.value())
                .params(filter.fields())
                .param("shown", languages.getFirst())
                .param("original", languages.getLast())
                .param("today", today.toString())
                .param("soon", today.plusDays(SOON).toString())
                .param("limit", ON_A_PAGE)
                .param("offset", (page - 1) * ON_A_PAGE)
                .query((row, _) -> {
                    all[0] = row.getLong("found");
                    return line(row);
                })
                .list();
        return new Found(lines, all[0]);
    }

    /** How many items of the tool a course has in each state. */
    List<Count> counts() {
        return database.sql("""
                select course_id, lower(state) as state, count(*) as items
                  from assessment.authored_item
                 where withdrawn_at is null
                 group by course_id, state
                """)
                .query((row, _) -> new Count(
                        new CourseId(row.getObject("course_id", UUID.class)),
                        row.getString("state"),
                        row.getInt("items")))
                .list();
    }

    /** So many items of a course in a state. */
    record Count(CourseId course, String state, int items) {}

    /** The question of every item that has one in a language. */
    List<KnownStem> stems(CourseId course, String language) {
        return database.sql("""
                select item.code, text.stem
                  from courses.report_course course
                  join assessment.item on item.version_id = course.version_id
                  join assessment.item_text text on text.item_id = item.id and text.language = :language
                 where course.course_id = :course
                union all
                select item.code, text.fields ->> (:language || '.stem')
                  from assessment.authored_item item
                  join assessment.authored_text text on text.item_id = item.id and text.number = item.revision
                 where item.course_id = :course and item.withdrawn_at is null
                   and text.fields ->> (:language || '.stem') is not null
                """)
                .param("course", course.value())
                .param("language", language)
                .query((row, _) -> new KnownStem(row.getString("code"), row.getString("stem")))
                .list();
    }

    /** The question of an item. */
    record KnownStem(String code, String stem) {}

    private static ItemLine line(ResultSet row) throws SQLException {
        return new ItemLine(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("outcome"),
                row.getString("kind"),
                row.getString("level"),
                row.getString("state"),
                row.getBoolean("in_bank"),
                row.getString("review_by"),
                row.getString("stem"));
    }
}
