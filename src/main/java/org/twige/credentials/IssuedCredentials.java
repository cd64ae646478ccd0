package org.twige.credentials;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.learning.CompletionSetAside;
import org.twige.learning.CourseCompleted;
import org.twige.people.PersonId;

/** The writing side of {@link Credentials}: one place in the status list and one row for each proof. */
@Repository
class IssuedCredentials {

    private final JdbcClient database;

    IssuedCredentials(JdbcClient database) {
        this.database = database;
    }

    /** The next place in the status lists; empty when there is a credential for it, or the code is taken. */
    Optional<Long> place(CourseCompleted completed, Code code) {
        return database.sql("""
                select nextval('credentials.status_number')
                 where not exists (select 1 from credentials.credential c
                                     left join credentials.revocation r on r.credential_id = c.id
                                    where c.person_id = any(people.report_records_of(:person))
                                      and c.version_id = :version and c.issued_on >= :on and r.set_aside is not true)
                   and not exists (select 1 from credentials.credential where code = :code)
                """)
                .param("person", completed.person().value())
                .param("version", completed.version().value())
                .param("on", completed.on())
                .param("code", code.text())
                .query(Long.class)
                .optional();
    }

    /** Keeps a signed credential; empty when another node was quicker. */
    Optional<CredentialId> add(CourseCompleted completed, Issue issue) {
        var proof = issue.proof();
        return database.sql("""
                insert into credentials.credential (token, code, person_id, course_id, version_id, names, language,
                       issued_on, valid_until, issued_at, status_number, kid, jwt, slip, number)
                select :token, :code, :person, :course, :version, :names, :language,
                       :issuedOn, :validUntil, :issuedAt, :statusNumber, :kid, :jwt, :slip,
                       (select count(*) + 1
                          from credentials.credential c
                          join credentials.revocation r on r.credential_id = c.id and r.set_aside
                         where c.person_id = :person and c.version_id = :version and c.issued_on = :issuedOn)
                on conflict (person_id, version_id, issued_on, number) do nothing
                returning id
                """)
                .param("token", proof.token().text())
                .param("code", proof.code())
                .param("person", completed.person().value())
                .param("course", completed.course().value())
                .param("version", completed.version().value())
                .param("names", proof.names())
                .param("language", proof.language())
                .param("issuedOn", issue.slip().issuedOn())
                .param("validUntil", issue.slip().validUntil())
                .param("issuedAt", Timestamp.from(proof.issuedAt()))
                .param("statusNumber", proof.statusNumber())
                .param("kid", issue.signed().kid())
                .param("jwt", issue.signed().jwt())
                .param("slip", issue.sealed())
                .query((row, number) -> new CredentialId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Completions of published versions without a credential, oldest first: the key was gone, or the application died. */
    List<CourseCompleted> missing(int most) {
        return database.sql("""
                select d.person_id, d.course_id, d.version_id, d.completed_on
                  from learning.report_completion d
                  join courses.report_version v on v.version_id = d.version_id
                 where not exists (select 1 from credentials.credential c
                                     left join credentials.revocation r on r.credential_id = c.id
                                    where c.person_id = d.person_id and c.version_id = d.version_id
                                      and c.issued_on >= d.completed_on and r.set_aside is not true)
                   and not exists (select 1 from people.report_alias a
                                     join credentials.credential c on c.person_id = a.person_id
                                     left join credentials.revocation r on r.credential_id = c.id
                                    where a.kept_id = d.person_id and c.version_id = d.version_id
                                      and c.issued_on >= d.completed_on and r.set_aside is not true)
                 order by d.completed_on
                 limit :most
                """)
                .param("most", most)
                .query((row, number) -> new CourseCompleted(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new CourseId(row.getObject("course_id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class)),
                        row.getObject("completed_on", LocalDate.class)))
                .list();
    }

    /** Keeps the same proof in another language; nothing happens when it is there. */
    boolean add(CredentialId id, String language, Signed signed, Instant at) {
        return database.sql("""
                insert into credentials.translation (credential_id, language, made_at, kid, jwt)
                values (:id, :language, :at, :kid, :jwt)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("language", language)
                        .param("at", Timestamp.from(at))
                        .param("kid", signed.kid())
                        .param("jwt", signed.jwt())
                        .update()
                == 1;
    }

    /** Marks as revoked, at once and for good; false when it is revoked already. */
    boolean revoke(CredentialId id, RevocationReason reason, UUID by, Instant at) {
        return database.sql("""
                insert into credentials.revocation (credential_id, reason, revoked_at, revoked_by)
                values (:id, :reason, :at, :by)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("reason", reason.name())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Revokes what rests on a completion that is set aside; nothing is left for a second time, or once it counts again. */
    List<CredentialId> endWith(CompletionSetAside ended, Instant at) {
        return database.sql("""
                insert into credentials.revocation (credential_id, reason, revoked_at, revoked_by, set_aside)
                select c.id, :reason, :at, :by, true
                  from credentials.credential c
                 where c.person_id = any(people.report_records_of(:person)) and c.version_id = :version
                   and c.issued_on = :on
                   and not exists (select from learning.report_completion d
                                    where d.person_id = :person and d.version_id = :version and d.completed_on = :on)
                on conflict do nothing
                returning credential_id
                """)
                .param("reason", RevocationReason.RESULT_WITHDRAWN.name())
                .param("at", Timestamp.from(at))
                .param("by", ended.by().value())
                .param("person", ended.person().value())
                .param("version", ended.version().value())
                .param("on", ended.on())
                .query((row, _) -> new CredentialId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What is about to be kept. */
    record Issue(Proof proof, Slip slip, Signed signed, String sealed) {}
}
