package org.twige.credentials.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.border.StoredFile;
import org.twige.country.Country;

/** Where it is kept which results went back to the HR system. */
@Repository
class ReturnFiles {

    private static final String FILE = """
            select f.id, f.from_on, f.until_on, f.results, f.unmatched, f.file_id, f.sha256, f.made_at, p.names
              from credentials.return_file f
              left join people.report_person p on p.person_id = f.made_by
            """;

    private final JdbcClient database;
    private final Country country;

    ReturnFiles(JdbcClient database, Country country) {
        this.database = database;
        this.country = country;
    }

    void add(Period period, WriteReturn.Written written, StoredFile file, Instant at, UUID by) {
        database.sql("""
                insert into credentials.return_file (from_on, until_on, results, unmatched, file_id, sha256, made_at, made_by)
                values (:from, :until, :results, :unmatched, :file, :sha256, :at, :by)
                """)
                .param("from", period.from())
                .param("until", period.until())
                .param("results", written.results())
                .param("unmatched", written.unmatched())
                .param("file", file.id())
                .param("sha256", file.sha256())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** The newest first. */
    List<ReturnFile> all() {
        return database.sql(FILE + " order by f.made_at desc limit 200")
                .query(this::file)
                .list();
    }

    Optional<ReturnFile> find(UUID id) {
        return database.sql(FILE + " where f.id = :id")
                .param("id", id)
                .query(this::file)
                .optional();
    }

    /** The day from which no file has brought results yet; empty while there is no result at all. */
    Optional<LocalDate> nextDay() {
        return database.sql("""
                select coalesce((select max(until_on) + 1 from credentials.return_file),
                                (select cast(min(at) at time zone :zone as date)
                                   from (select min(issued_at) as at from credentials.credential
                                         union all
                                         select min(happened_at) from credentials.evidence_event
                                          where kind = 'VERIFIED') first)) as day
                """)
                .param("zone", country.zone().getId())
                .query((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private ReturnFile file(ResultSet row, int number) throws SQLException {
        return new ReturnFile(
                row.getObject("id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getLong("results"),
                row.getLong("unmatched"),
                row.getObject("file_id", UUID.class),
                row.getString("sha256"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("names"));
    }
}
