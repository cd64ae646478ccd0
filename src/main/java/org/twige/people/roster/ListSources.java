package org.twige.people.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.Scope;
import org.twige.people.names.Folded;

/** Where the sources of staff lists are kept. */
@Repository
class ListSources {

    private static final String SOURCE = "select id, name, folder, scope, allowed_errors from people.roster_source";

    /** A source is seen by whoever may see all that its lists may change. */
    private static final String IN_SCOPE =
            " not exists (select from unnest(scope) s where not s::ltree <@ any(cast(:scope as ltree[]))) ";

    private final JdbcClient database;

    ListSources(JdbcClient database) {
        this.database = database;
    }

    /** In the order of the alphabet. */
    List<ListSource> all(Scope scope) {
        return database.sql(SOURCE + " where" + IN_SCOPE + "order by lower(name), id")
                .param("scope", scope.pathArray())
                .query(this::source)
                .list();
    }

    Optional<ListSource> within(Scope scope, UUID id) {
        return database.sql(SOURCE + " where id = :id and" + IN_SCOPE)
                .param("id", id)
                .param("scope", scope.pathArray())
                .query(this::source)
                .optional();
    }

    Optional<ListSource> find(UUID id) {
        return database.sql(SOURCE + " where id = :id")
                .param("id", id)
                .query(this::source)
                .optional();
    }

    Optional<ListSource> ofFolder(String folder) {
        return database.sql(SOURCE + " where folder = :folder")
                .param("folder", folder)
                .query(this::source)
                .optional();
    }

    /** The source of this name for these subtrees; made when there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID named(String name, Scope scope, String by, Instant at) {
        database.sql("select pg_advisory_xact_lock(hashtext('people.roster.source'))")
                .query(row -> {});
        database.sql("""
                insert into people.roster_source (name, folder, scope, made_by, made_at)
                select :name,
                       :folder || coalesce('-' || (select count(*) + 1 from people.roster_source
                                                    where folder = :folder or folder like :folder || '-%'
                                                   having count(*) > 0), ''),
                       :scope, :by, :at
                on conflict (lower(name), scope) do nothing
                """)
                .param("name", name)
                .param("folder", folder(name))
                .param("scope", scope.pathArray())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return database.sql(
                        "select id from people.roster_source where lower(name) = lower(:name) and scope = cast(:scope as text[])")
                .param("name", name)
                .param("scope", scope.pathArray())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void allow(UUID id, int allowedErrors) {
        database.sql("update people.roster_source set allowed_errors = :allowed where id = :id")
                .param("allowed", allowedErrors)
                .param("id", id)
                .update();
    }

    private static String folder(String name) {
        var folded = Folded.of(name).replaceAll("[^a-z0-9]+", "-");
        return folded.isBlank() || folded.equals("-") ? "source" : folded;
    }

    private ListSource source(ResultSet row, int number) throws SQLException {
        return new ListSource(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("folder"),
                List.of((String[]) row.getArray("scope").getArray()),
                row.getInt("allowed_errors"));
    }
}
