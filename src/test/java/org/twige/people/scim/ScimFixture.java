package org.twige.people.scim;

import java.net.URI;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.people.InstitutionId;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;

/** Makes tokens, and machines that have them. */
final class ScimFixture {

    private static final LocalDate FAR = LocalDate.of(2999, 1, 1);

    private final JdbcClient database;
    private final PeopleFixture people;
    private final URI base;

    ScimFixture(JdbcClient database, int port) {
        this.database = database;
        this.people = new PeopleFixture(database);
        this.base = URI.create("http://127.0.0.1:" + port + "/scim/v2");
    }

    PeopleFixture people() {
        return people;
    }

    Machine with(String token) {
        return new Machine(base, token);
    }

    /** Reads and writes under an institution, as a source that nobody else is. */
    Machine writing(InstitutionId top) {
        return with(token(source(), top, true, FAR));
    }

    static String source() {
        return "t" + Long.toUnsignedString(new SecureRandom().nextLong(), 36);
    }

    String token(String source, InstitutionId top, boolean writes, LocalDate expires) {
        var secret = Secret.of(UUID.randomUUID());
        database.sql("""
                insert into people.scim_token (id, request_id, source, institution_id, writes, hash, made_by, made_at,
                    expires_on)
                values (:id, :id, :source, :top, :writes, :hash, :by, now(), :expires)
                """)
                .param("id", secret.token())
                .param("source", source)
                .param("top", top.value())
                .param("writes", writes)
                .param("hash", secret.hash())
                .param("by", people.personAt(people.root()).value())
                .param("expires", expires)
                .update();
        return secret.shown();
    }

    static UUID idOf(String token) {
        return Secret.read(token).orElseThrow().token();
    }

    /** What the database knows of somebody, in one word each. */
    String fact(String sql, Object id) {
        return database.sql(sql).param("id", id).query(String.class).optional().orElse("nothing");
    }

    String staffNo(PersonId person) {
        return fact("select staff_no from people.person where id = :id", person.value());
    }
}
