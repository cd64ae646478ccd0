package org.twige.learning.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.learning.offline.AnswerFile.Row;
import org.twige.people.Scope;
import org.twige.web.Leaf;

/** Where files of answers are kept until they are read, and for good what became of their entries. */
@Repository
class AnswerFiles {

    private final JdbcClient database;

    AnswerFiles(JdbcClient database) {
        this.database = database;
    }

    /** The file that somebody brought last. */
    record Brought(UUID id, Instant at, int entries, int taken) {}

    /** A row as the one sees it who brought the file; names are those of persons whom that one may see. */
    record Seen(
            int number,
            @Nullable String names,
            @Nullable UUID course,
            @Nullable Integer lesson,
            @Nullable String kind,
            String outcome) {}

    UUID add(UUID by, byte[] content, int entries, Instant at) {
        return database.sql("""
                insert into learning.answer_file (brought_by, brought_at, entries, content)
                values (:by, :at, :entries, :content) returning id
                """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("entries", entries)
                .param("content", content)
                .query(UUID.class)
                .single();
    }

    /** Empty once it was read. */
    Optional<byte[]> content(UUID file) {
        return database.sql("select content from learning.answer_file where id = :file and content is not null")
                .param("file", file)
                .query((row, _) -> row.getBytes("content"))
                .optional();
    }

    void forgetContent(UUID file) {
        database.sql("update learning.answer_file set content = null where id = :file")
                .param("file", file)
                .update();
    }

    /** Those of these people whom somebody may bring answers of: of oneself always, of others within a scope. */
    Set<UUID> theirs(Collection<UUID> people, UUID by, Scope scope) {
        return database.sql("""
                select asked.id from unnest(cast(:people as uuid[])) asked (id)
                 where asked.id = any(people.report_records_of(:by))
                    or exists (
                        select from people.report_person p
                          left join people.report_alias a on a.person_id = asked.id
                         where p.person_id = coalesce(a.kept_id, asked.id)
                           and p.institution_path <@ any(cast(:scope as ltree[])))
                """)
                .param("people", people.toArray(UUID[]::new))
                .param("by", by)
                .param("scope", scope.pathArray())
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    /** Once for each row, however often it is told. */
    void keep(UUID file, Row row) {
        var event = row.entry().event();
        database.sql("""
                insert into learning.answer_row (file_id, number, person_id, version_id, lesson_id, kind, outcome)
                values (:file, :number, :person, :version, :lesson, :kind, :outcome) on conflict do nothing
                """)
                .param("file", file)
                .param("number", row.number())
                .param("person", row.entry().person())
                .param("version", event.map(one -> one.pack().version()).orElse(null))
                .param("lesson", event.map(DeviceEvent::lesson).orElse(null))
                .param("kind", event.map(one -> one.kind().name()).orElse(null))
                .param("outcome", row.outcome())
                .update();
    }

    Optional<Brought> last(UUID by) {
        return database.sql("""
                select f.id, f.brought_at, f.entries,
                       (select count(*) from learning.answer_row r where r.file_id = f.id and r.outcome = 'TAKEN') as taken
                  from learning.answer_file f
                 where f.brought_by = :by and f.content is null order by f.brought_at desc limit 1
                """)
                .param("by", by)
                .query((row, _) -> new Brought(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("brought_at").toInstant(),
                        row.getInt("entries"),
                        row.getInt("taken")))
                .optional();
    }

    /** One leaf, what was refused first. */
    List<Seen> rows(Brought file, UUID by, Scope scope, Leaf leaf) {
        return database.sql("""
                select r.number, p.names, v.course_id, l.number as lesson, r.kind, r.outcome
                  from learning.answer_row r
                  left join people.report_alias a on a.person_id = r.person_id
                  left join people.report_person p
                    on p.person_id = coalesce(a.kept_id, r.person_id)
                   and (p.person_id = :by or p.institution_path <@ any(cast(:scope as ltree[])))
                  left join courses.report_lesson l on l.version_id = r.version_id and l.lesson_id = r.lesson_id
                  left join courses.report_version v on v.version_id = l.version_id
                 where r.file_id = :file
                 order by r.outcome = 'TAKEN', r.number limit :most offset :before
                """)
                .param("file", file.id())
                .param("by", by)
                .param("scope", scope.pathArray())
                .param("most", Leaf.ROWS)
                .param("before", leaf.before())
                .query((row, _) -> seen(row))
                .list();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                row.getInt("number"),
                row.getString("names"),
                row.getObject("course_id", UUID.class),
                row.getObject("lesson", Integer.class),
                row.getString("kind"),
                row.getString("outcome"));
    }
}
