package org.twige.mandates.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.MandateId;

/** Where the office reads how published mandates stand; figures are counters, people are not touched. */
@Repository
class Register {

    private final JdbcClient database;

    Register(JdbcClient database) {
        this.database = database;
    }

    /**
     * The duties of a mandate that count, now.
     *
     * @param late open past their due date
     */
    record Tally(long duties, long met, long open, long late, long paused) {}

    Tally tally(MandateId mandate, LocalDate today) {
        return database.sql("""
                select coalesce(sum(people), 0) as duties,
                       coalesce(sum(people) filter (where state = 'MET'), 0) as met,
                       coalesce(sum(people) filter (where state = 'OPEN'), 0) as open,
                       coalesce(sum(people) filter (where state = 'OPEN' and due_on < :today), 0) as late,
                       coalesce(sum(people) filter (where state = 'PAUSED'), 0) as paused
                  from mandates.duty_count where mandate_id = :mandate and counts
                """)
                .param("mandate", mandate.value())
                .param("today", today)
                .query((row, _) -> new Tally(
                        row.getLong("duties"),
                        row.getLong("met"),
                        row.getLong("open"),
                        row.getLong("late"),
                        row.getLong("paused")))
                .single();
    }

    /**
     * One publication.
     *
     * @param by the official's name; empty for the system
     * @param job the mass work, for whoever watches it
     * @param done false while that goes on
     */
    record Publication(
            int number,
            String cause,
            UUID instrument,
            InstrumentName instrumentName,
            Instant at,
            @Nullable String by,
            @Nullable UUID job,
            boolean done,
            long duties,
            long lapsed,
            long moved) {}

    /** Every publication of a mandate, the newest first. */
    List<Publication> publications(MandateId mandate) {
        return database.sql("""
                select v.number, v.cause, v.instrument_id, i.kind, i.number as instrument_number, i.issued_on,
                       v.published_at, p.names as by, w.job_id, w.done_at is not null as done, w.duties,
                       w.lapsed, w.moved
                  from mandates.mandate_version v
                  join mandates.instrument i on i.id = v.instrument_id
                  join mandates.version_work w on w.mandate_version_id = v.id
                  left join people.report_person p on p.person_id = v.published_by
                 where v.mandate_id = :mandate
                 order by v.number desc
                """)
                .param("mandate", mandate.value())
                .query((row, _) -> new Publication(
                        row.getInt("number"),
                        row.getString("cause"),
                        row.getObject("instrument_id", UUID.class),
                        new InstrumentName(
                                InstrumentName.Kind.valueOf(row.getString("kind")),
                                row.getString("instrument_number"),
                                row.getObject("issued_on", LocalDate.class)),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("by"),
                        row.getObject("job_id", UUID.class),
                        row.getBoolean("done"),
                        row.getLong("duties"),
                        row.getLong("lapsed"),
                        row.getLong("moved")))
                .list();
    }

    /** The open and paused duties that are due on one day. */
    record DueDay(LocalDate on, long duties) {}

    /** How many duties of a mandate an extension could move, by the day on which they are due. */
    List<DueDay> dueDays(MandateId mandate) {
        return database.sql("""
                select due_on, sum(people) as duties from mandates.duty_count
                 where mandate_id = :mandate and state in ('OPEN', 'PAUSED')
                 group by due_on having sum(people) > 0 order by due_on
                """)
                .param("mandate", mandate.value())
                .query((row, _) -> new DueDay(row.getObject("due_on", LocalDate.class), row.getLong("duties")))
                .list();
    }

    /** The job of a mandate's newest publication. */
    Optional<UUID> newestJob(MandateId mandate) {
        return publications(mandate).stream()
                .limit(1)
                .flatMap(publication -> Optional.ofNullable(publication.job()).stream())
                .findFirst();
    }
}
