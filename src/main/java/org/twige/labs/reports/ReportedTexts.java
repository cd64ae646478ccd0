package org.twige.labs.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import org.twige.people.Scope;

/** Where reported texts wait, those of people whose institution lies in a scope; nobody is handed the own one. */
@Repository
class ReportedTexts {

    /** A writer without an institution belongs to the whole country. */
    private static final String WAITING = """
              from labs.shared_request s
              join people.report_institution i
                on case when s.institution_id is null then i.parent_id is null
                        else i.institution_id = s.institution_id end
             where s.reported_at is not null and s.removed_at is null
               and i.path <@ any(cast(:scope as ltree[]))
               and not s.person_id = any(people.report_records_of(:reader))
            """;

    private final JdbcClient database;

    ReportedTexts(JdbcClient database) {
        this.database = database;
    }

    /** The oldest report first. */
    List<ReportedText> waiting(Scope scope, PersonId reader, int most) {
        return database.sql("select s.id, s.reported_at, s.language, s.words" + '\n' + WAITING + """
                 order by s.reported_at, s.id
                 limit :most
                """)
                .param("scope", scope.pathArray())
                .param("reader", reader.value())
                .param("most", most)
                .query(ReportedTexts::text)
                .list();
    }

    int count(Scope scope, PersonId reader) {
        return database.sql("select count(*)" + '\n' + WAITING)
                .param("scope", scope.pathArray())
                .param("reader", reader.value())
                .query(Integer.class)
                .single();
    }

    Optional<ReportedText> find(Scope scope, PersonId reader, UUID text) {
        return database.sql("select s.id, s.reported_at, s.language, s.words" + '\n' + WAITING + " and s.id = :text")
                .param("scope", scope.pathArray())
                .param("reader", reader.value())
                .param("text", text)
                .query(ReportedTexts::text)
                .optional();
    }

    /** Learners may read it again; those who reported it are not shown it again. */
    boolean putBack(UUID text) {
        return database.sql("""
                update labs.shared_request set reported_at = null
                 where id = :text and reported_at is not null and removed_at is null
                """).param("text", text).update() == 1;
    }

    /** The words go for good, and so does what readers found in them; the writer reads why. */
    boolean takeAway(UUID text, String why, Instant now) {
        database.sql("delete from labs.request_mark where shared_id = :text")
                .param("text", text)
                .update();
        return database.sql("""
                update labs.shared_request set words = '', removed_at = :now, removed_why = :why
                 where id = :text and reported_at is not null and removed_at is null
                """)
                        .param("text", text)
                        .param("why", why)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static ReportedText text(ResultSet row, int number) throws SQLException {
        return new ReportedText(
                row.getObject("id", UUID.class),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                row.getString("language"),
                row.getString("words"));
    }
}
