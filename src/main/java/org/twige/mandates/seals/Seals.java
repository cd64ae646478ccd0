package org.twige.mandates.seals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the seals of the ledger are kept; the database makes the hashes, no event leaves it for that. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Seals {

    private static final long ONE_AT_A_TIME = 7_160;

    private final JdbcClient database;

    Seals(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else seals, until the end of this transaction. */
    void take() {
        database.sql("select cast(pg_advisory_xact_lock(:turn) as text)")
                .param("turn", ONE_AT_A_TIME)
                .query((row, _) -> "taken")
                .single();
    }

    Optional<Seal> last() {
        return database.sql("select * from mandates.ledger_seal order by number desc limit 1")
                .query(Seals::seal)
                .optional();
    }

    List<Seal> all() {
        return database.sql("select * from mandates.ledger_seal order by number")
                .query(Seals::seal)
                .list();
    }

    /** The number of the last event that was recorded before an instant; empty when there is none after {@code seq}. */
    Optional<Long> lastEvent(long seq, Instant before) {
        return database.sql(
                        "select max(seq) as last from mandates.duty_event where seq > :seq and recorded_at < :before")
                .param("seq", seq)
                .param("before", Timestamp.from(before))
                .query((row, _) -> Optional.ofNullable(row.getObject("last", Long.class)))
                .single();
    }

    /** The seal that the events of a range of numbers would have; empty when there is no event in it. */
    Optional<Seal> over(long number, String previous, long from, long until) {
        return database.sql("""
                select :number as number, min(seq) as first_seq, max(seq) as last_seq, count(*) as events,
                       cast(:previous as text) as previous,
                       encode(sha256(convert_to(:previous || E'\\n' || string_agg(
                           mandates.event_line(e) || E'\\n', '' order by seq), 'UTF8')), 'hex') as hash
                  from mandates.duty_event e
                 where seq between :from and :until
                having count(*) > 0
                """)
                .param("number", number)
                .param("previous", previous)
                .param("from", from)
                .param("until", until)
                .query(Seals::seal)
                .optional();
    }

    void add(Seal seal, Instant at) {
        database.sql("""
                insert into mandates.ledger_seal (number, first_seq, last_seq, events, previous, hash, sealed_at)
                values (:number, :first, :last, :events, :previous, :hash, :at)
                """)
                .param("number", seal.number())
                .param("first", seal.firstSeq())
                .param("last", seal.lastSeq())
                .param("events", seal.events())
                .param("previous", seal.previous())
                .param("hash", seal.hash())
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                row.getLong("events"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
