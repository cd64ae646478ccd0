package org.twige.people.scim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.LocalText;
import org.twige.people.InstitutionId;
import org.twige.people.Scope;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the tokens of machines are kept. */
@Repository
class ScimTokens {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String LISTED = """
            select t.id, t.source, i.names as institution, t.writes, p.names as made_by, t.made_by as maker,
                   t.expires_on, t.revoked_at, t.last_used_at, t.many_leave_on
              from people.scim_token t
              join people.institution i on i.id = t.institution_id
              join people.person p on p.id = t.made_by
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ScimTokens(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** What an administrator wants a token for. */
    record Wanted(UUID request, String source, InstitutionId institution, boolean writes, LocalDate expires) {}

    /** What is kept of a token that is shown at the door; the hash is in hexadecimal. */
    record Kept(String hash, Source source, @Nullable Instant lastUsedAt) {}

    /** False when this form has made one before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean add(Wanted wanted, Secret secret, UUID by, Instant at) {
        return database.sql("""
                        insert into people.scim_token (id, request_id, source, institution_id, writes, hash, made_by,
                            made_at, expires_on)
                        values (:id, :request, :source, :institution, :writes, :hash, :by, :at, :expires)
                        on conflict (request_id) do nothing
                        """)
                        .param("id", secret.token())
                        .param("request", wanted.request())
                        .param("source", wanted.source())
                        .param("institution", wanted.institution().value())
                        .param("writes", wanted.writes())
                        .param("hash", secret.hash())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("expires", wanted.expires())
                        .update()
                == 1;
    }

    /** The token, if it may be used on that day; its source reaches what lies below its institution. */
    Optional<Kept> valid(UUID token, LocalDate on) {
        return database.sql("""
                select t.id, t.source, t.writes, encode(t.hash, 'hex') as hash, i.path::text as path, t.last_used_at,
                       coalesce(t.many_leave_on = :on, false) as many_leave
                  from people.scim_token t join people.institution i on i.id = t.institution_id
                 where t.id = :id and t.revoked_at is null and t.expires_on >= :on
                """)
                .param("id", token)
                .param("on", on)
                .query((row, _) -> new Kept(row.getString("hash"), source(row), instant(row, "last_used_at")))
                .optional();
    }

    void used(UUID token, Instant at) {
        database.sql("update people.scim_token set last_used_at = :at where id = :id")
                .param("id", token)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when there is none, or it was revoked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean revoke(UUID token, UUID by, Instant at) {
        return database.sql("""
                        update people.scim_token set revoked_by = :by, revoked_at = :at
                         where id = :id and revoked_at is null
                        """)
                        .param("id", token)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void letManyLeave(UUID token, LocalDate on) {
        database.sql("update people.scim_token set many_leave_on = :on where id = :id")
                .param("id", token)
                .param("on", on)
                .update();
    }

    Optional<Token> find(UUID token) {
        return database.sql(LISTED + " where t.id = :id")
                .param("id", token)
                .query(this::token)
                .optional();
    }

    /** The newest first. */
    List<Token> all(int most) {
        return database.sql(LISTED + " order by t.revoked_at is null desc, t.made_at desc limit :most")
                .param("most", most)
                .query(this::token)
                .list();
    }

    private static Source source(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Source(
                id,
                row.getString("source"),
                new Scope(id, List.of(row.getString("path"))),
                row.getBoolean("writes"),
                row.getBoolean("many_leave"));
    }

    private Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("source"),
                new LocalText(json.readValue(row.getString("institution"), NAMES)),
                row.getBoolean("writes"),
                row.getString("made_by"),
                row.getObject("maker", UUID.class),
                row.getObject("expires_on", LocalDate.class),
                instant(row, "revoked_at"),
                instant(row, "last_used_at"),
                row.getObject("many_leave_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
