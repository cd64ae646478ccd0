package org.twige.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the chain is kept; the database user of the application can add to it and read it, nothing else. */
@Repository
class Entries {

    private static final TypeReference<LinkedHashMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Holds back every other writer of the month until this transaction ends. */
    void lock(LocalDate month) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('audit'), :month)")
                .param("month", month.getYear() * 12 + month.getMonthValue())
                .query((row, number) -> number)
                .list();
    }

    Optional<Entry> last(LocalDate month) {
        return jdbc.sql("select * from audit.entry where month = :month order by number desc limit 1")
                .param("month", month)
                .query(this::entry)
                .optional();
    }

    void add(Entry entry) {
        jdbc.sql("""
                insert into audit.entry (month, number, at, actor, kind, subject, details, previous, hash)
                values (:month, :number, :at, :actor, :kind, :subject, cast(:details as jsonb), :previous, :hash)
                """)
                .param("month", entry.month())
                .param("number", entry.number())
                .param("at", Timestamp.from(entry.at()))
                .param("actor", entry.act().actor())
                .param("kind", entry.act().kind())
                .param("subject", entry.act().subject())
                .param("details", json.writeValueAsString(entry.act().details()))
                .param("previous", entry.previous())
                .param("hash", entry.hash())
                .update();
    }

    List<Entry> matching(AuditSearch search) {
        return jdbc.sql("""
                select * from audit.entry
                 where (cast(:actor as text) is null or actor = :actor)
                   and (cast(:kind as text) is null or starts_with(kind, :kind))
                   and (cast(:subject as text) is null or subject = :subject)
                   and (cast(:day as date) is null or (at >= :day and at < cast(:day as date) + 1))
                 order by month desc, number desc
                 offset :skip limit 50
                """)
                .param("actor", search.actor())
                .param("kind", search.kind())
                .param("subject", search.subject())
                .param("day", search.day())
                .param("skip", search.skip())
                .query(this::entry)
                .list();
    }

    /** Walks the whole record in order, a thousand rows in memory at a time. */
    void forEach(Consumer<Entry> visitor) {
        try (var all = jdbc
                .sql("select * from audit.entry order by month, number")
                .withFetchSize(1_000)
                .query(this::entry)
                .stream()) {
            all.forEach(visitor);
        }
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        Map<String, String> details = json.readValue(row.getString("details"), DETAILS);
        var act = new Act(row.getString("actor"), row.getString("kind"), row.getString("subject"), details);
        return new Entry(
                row.getObject("month", LocalDate.class),
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                act,
                row.getString("previous"),
                row.getString("hash"));
    }
}
