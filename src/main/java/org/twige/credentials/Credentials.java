package org.twige.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where credentials are kept: what was issued never changes, a revocation stands beside it. */
@Repository
public class Credentials {

    private static final String CREDENTIAL = """
            select c.id, c.person_id, c.course_id, c.version_id, c.code, c.names, c.language,
                   c.issued_on, c.valid_until, r.reason, r.revoked_at
              from credentials.credential c
              left join credentials.revocation r on r.credential_id = c.id
            """;

    private final JdbcClient database;

    Credentials(JdbcClient database) {
        this.database = database;
    }

    /** The newest credential of a person for a course that was not revoked, expired or not; else the newest revoked. */
    public Optional<Credential> of(PersonId person, CourseId course) {
        return database.sql(CREDENTIAL + """
                 where c.person_id = any(people.report_records_of(:person)) and c.course_id = :course
                 order by r.credential_id is not null, c.issued_on desc, c.id desc
                 limit 1
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query(Credentials::credential)
                .optional();
    }

    /** All of one person, newest first. */
    List<Credential> of(PersonId person) {
        return database.sql(
                        CREDENTIAL
                                + "where c.person_id = any(people.report_records_of(:person)) order by c.issued_on desc, c.id desc")
                .param("person", person.value())
                .query(Credentials::credential)
                .list();
    }

    /** For the holder's own pages: another person's credential does not exist. */
    Optional<Credential> own(PersonId person, CredentialId id) {
        return database.sql(CREDENTIAL + "where c.id = :id and c.person_id = any(people.report_records_of(:person))")
                .param("id", id.value())
                .param("person", person.value())
                .query(Credentials::credential)
                .optional();
    }

    Optional<Credential> byToken(Token token) {
        return database.sql(CREDENTIAL + "where c.token = :token")
                .param("token", token.text())
                .query(Credentials::credential)
                .optional();
    }

    Optional<Credential> byCode(Code code) {
        return database.sql(CREDENTIAL + "where c.code = :code")
                .param("code", code.text())
                .query(Credentials::credential)
                .optional();
    }

    /** What was signed, in one of the languages it was signed in. */
    Optional<Document> document(CredentialId id, String language) {
        return database.sql("""
                select c.token, coalesce(t.jwt, c.jwt) as jwt, c.slip
                  from credentials.credential c
                  left join credentials.translation t on t.credential_id = c.id and t.language = :language
                 where c.id = :id and (c.language = :language or t.language is not null)
                """)
                .param("id", id.value())
                .param("language", language)
                .query((row, number) ->
                        new Document(new Token(row.getString("token")), row.getString("jwt"), row.getString("slip")))
                .optional();
    }

    /** What the holder takes away: the signed credential and the sealed lines of its square code. */
    record Document(Token token, String jwt, String slip) {}

    /** The languages in which it was signed. */
    List<String> languages(CredentialId id) {
        return database.sql("""
                select language from credentials.credential where id = :id
                union
                select language from credentials.translation where credential_id = :id
                """)
                .param("id", id.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Places of revoked credentials in one status list. */
    List<Integer> revokedIn(int list) {
        return database.sql("""
                select c.status_number - cast(:first as bigint)
                  from credentials.revocation r
                  join credentials.credential c on c.id = r.credential_id
                 where c.status_number >= :first and c.status_number < :end
                """)
                .param("first", (long) list * StatusList.LENGTH)
                .param("end", (list + 1L) * StatusList.LENGTH)
                .query((row, number) -> row.getInt(1))
                .list();
    }

    /** The last status list that a credential is in; the first one exists before any credential does. */
    int lastStatusList() {
        return StatusList.listOf(database.sql("select coalesce(max(status_number), 0) from credentials.credential")
                .query(Long.class)
                .single());
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        var at = row.getTimestamp("revoked_at");
        return new Credential(
                new CredentialId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)),
                new VersionId(row.getObject("version_id", UUID.class)),
                row.getString("code"),
                row.getString("names"),
                row.getString("language"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                reason == null ? null : new Credential.Revocation(RevocationReason.valueOf(reason), at.toInstant()));
    }
}
