package org.twige.learning.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.Lesson;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.people.Scope;
import org.twige.web.Leaf;

/** Where worksheets are kept, and what was read from them. */
@Repository
class Worksheets {

    private static final String FROM = """
              from learning.worksheet w
              left join people.report_alias m on m.person_id = w.person_id
              join people.report_person p on p.person_id = coalesce(m.kept_id, w.person_id)
            """;

    private static final String SHEET =
            "select w.*, p.person_id as kept_person, p.names, coalesce(p.staff_no, '') as staff_no" + FROM;

    /** Of people of the scope, and never the reader's own. */
    private static final String IN_SCOPE =
            " p.person_id <> :me and p.state <> 'LEFT' and p.institution_path <@ any(cast(:scope as ltree[])) ";

    private final JdbcClient database;

    Worksheets(JdbcClient database) {
        this.database = database;
    }

    /** Makes a sheet; nothing for a lesson of which an open one exists. */
    void make(PersonId person, Version version, Lesson lesson, String language, UUID by, Instant now) {
        database.sql("""
                insert into learning.worksheet
                       (code, person_id, course_id, version_id, lesson_id, number, language, made_by, made_at)
                values (:code, :person, :course, :version, :lesson, :number, :language, :by, :now)
                on conflict (person_id, lesson_id) where counted_at is null and undone_at is null do nothing
                """)
                .param("code", SheetCode.next())
                .param("person", person.value())
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("lesson", lesson.id().value())
                .param("number", lesson.number())
                .param("language", language)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Those that are neither counted nor put aside: the ones that somebody has typed first. */
    List<Worksheet> open(Scope scope, Leaf leaf) {
        return within(SHEET + " where w.counted_at is null and w.undone_at is null and" + IN_SCOPE + """
                 order by not exists (select from learning.worksheet_entry e where e.worksheet_id = w.id),
                          p.names, p.person_id, w.course_id, w.number
                 limit :most offset :before
                """, scope)
                .param("most", Leaf.ROWS)
                .param("before", leaf.before())
                .query((row, _) -> sheet(row, scope.person()))
                .list();
    }

    int count(Scope scope) {
        return within(
                        "select count(*)" + FROM + " where w.counted_at is null and w.undone_at is null and" + IN_SCOPE,
                        scope)
                .query(Integer.class)
                .single();
    }

    Optional<Worksheet> find(Scope scope, String code) {
        return within(SHEET + " where w.code = :code and" + IN_SCOPE, scope)
                .param("code", code)
                .query((row, _) -> sheet(row, scope.person()))
                .optional();
    }

    /** The open sheets of one person, in the order of their lessons. */
    List<Worksheet> openOf(Scope scope, PersonId person) {
        return within(
                        SHEET + " where p.person_id = :person and w.counted_at is null and w.undone_at is null and"
                                + IN_SCOPE + " order by w.course_id, w.number",
                        scope)
                .param("person", person.value())
                .query((row, _) -> sheet(row, scope.person()))
                .list();
    }

    /** What was typed in for a person, or was to be; the latest first. */
    List<Worksheet> of(PersonId person) {
        return database.sql(SHEET + """
                 where w.person_id = any(people.report_records_of(:me)) order by w.id desc limit 200
                """)
                .param("me", person.value())
                .query((row, _) -> sheet(row, person.value()))
                .list();
    }

    boolean isCountedSince(PersonId person, Instant since) {
        return database.sql("""
                select exists (select from learning.worksheet where person_id = any(people.report_records_of(:me))
                                  and (counted_at > :since or (counted_at is not null and undone_at > :since)))
                """)
                .param("me", person.value())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Whatever happens to the sheet in other requests waits until this transaction ends. */
    void lock(String code) {
        database.sql("select id from learning.worksheet where code = :code for update")
                .param("code", code)
                .query(UUID.class)
                .optional();
    }

    void add(Worksheet sheet, List<String> choices, UUID by, Instant now) {
        database.sql("""
                insert into learning.worksheet_entry (worksheet_id, round, choices, entered_by, entered_at)
                values (:sheet, :round, :choices, :by, :now)
                """)
                .param("sheet", sheet.id())
                .param("round", sheet.entries().size() + 1)
                .param("choices", choices.toArray(String[]::new))
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    void count(UUID sheet, Collection<String> kept, boolean finished, Instant now) {
        database.sql("""
                update learning.worksheet set counted_at = :now, kept = :kept, finished = :finished where id = :sheet
                """)
                .param("now", Timestamp.from(now))
                .param("kept", kept.toArray(String[]::new))
                .param("finished", finished)
                .param("sheet", sheet)
                .update();
    }

    /** The questions whose answers were kept from a sheet. */
    List<String> kept(UUID sheet) {
        return database.sql("select unnest(kept) as block from learning.worksheet where id = :sheet")
                .param("sheet", sheet)
                .query((row, _) -> row.getString("block"))
                .list();
    }

    void undo(UUID sheet, String because, UUID by, Instant now) {
        database.sql("""
                update learning.worksheet set undone_at = :now, undone_by = :by, undone_because = :because
                 where id = :sheet
                """)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .param("because", because)
                .param("sheet", sheet)
                .update();
    }

    private JdbcClient.StatementSpec within(String statement, Scope scope) {
        return database.sql(statement).param("me", scope.person()).param("scope", scope.pathArray());
    }

    private Worksheet sheet(ResultSet row, UUID reader) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Worksheet(
                id,
                row.getString("code"),
                new PersonId(row.getObject("kept_person", UUID.class)),
                row.getString("names"),
                row.getString("staff_no"),
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getObject("version_id", UUID.class),
                row.getObject("lesson_id", UUID.class),
                row.getInt("number"),
                row.getString("language"),
                row.getTimestamp("made_at").toInstant(),
                instant(row, "counted_at"),
                row.getBoolean("finished"),
                row.getString("undone_because"),
                entries(id, reader));
    }

    private List<Worksheet.Entry> entries(UUID sheet, UUID reader) {
        return database.sql("""
                select e.choices, coalesce(m.kept_id, e.entered_by) as by, e.entered_at,
                       e.entered_by = any(people.report_records_of(:reader)) as mine
                  from learning.worksheet_entry e
                  left join people.report_alias m on m.person_id = e.entered_by
                 where e.worksheet_id = :sheet order by e.round
                """)
                .param("reader", reader)
                .param("sheet", sheet)
                .query((row, _) -> new Worksheet.Entry(
                        List.of((String[]) row.getArray("choices").getArray()),
                        row.getObject("by", UUID.class),
                        row.getBoolean("mine"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
