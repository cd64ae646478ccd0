package org.twige.mandates.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.border.StoredFile;

/** Where it is kept who took the ledger out, and how far the chain reaches. */
@Repository
class Exports {

    private static final String EXPORT = """
            select e.id, e.events, e.head, e.file_id, e.made_at, p.names
              from mandates.ledger_export e
              left join people.report_person p on p.person_id = e.made_by
            """;

    private final JdbcClient database;

    Exports(JdbcClient database) {
        this.database = database;
    }

    /** One bundle; {@code by} is a name, empty for somebody who is not known any more. */
    record Export(
            UUID id,
            long events,
            String head,
            UUID file,
            Instant madeAt,
            @Nullable String by) {}

    /** The chain now: how many events it covers, since when it is so long, and the last hash. */
    record Chain(long sealed, @Nullable Instant at, String head) {}

    void add(WriteBundle.Written written, StoredFile file, Instant at, UUID by) {
        database.sql("""
                insert into mandates.ledger_export (events, head, file_id, sha256, made_at, made_by)
                values (:events, :head, :file, :sha256, :at, :by)
                """)
                .param("events", written.events())
                .param("head", written.head())
                .param("file", file.id())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    List<Export> all() {
        return database.sql(EXPORT + " order by e.made_at desc limit 100")
                .query(this::export)
                .list();
    }

    Optional<Export> find(UUID id) {
        return database.sql(EXPORT + " where e.id = :id")
                .param("id", id)
                .query(this::export)
                .optional();
    }

    Chain chain() {
        return database.sql("""
                select coalesce(sum(events), 0) as sealed, max(sealed_at) as at,
                       coalesce((select hash from mandates.ledger_seal order by number desc limit 1), :first) as head
                  from mandates.ledger_seal
                """)
                .param("first", Seal.FIRST)
                .query((row, _) -> {
                    var at = row.getTimestamp("at");
                    return new Chain(row.getLong("sealed"), at == null ? null : at.toInstant(), row.getString("head"));
                })
                .single();
    }

    private Export export(ResultSet row, int number) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getLong("events"),
                row.getString("head"),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("names"));
    }
}
