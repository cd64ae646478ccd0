package org.twige.assessment.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where it is kept when the statistics were counted. */
@Repository
class QualityRuns {

    private static final long ONE_AT_A_TIME = 4_010;
    private static final long ONE_ASKS = 4_012;

    private final JdbcClient database;

    QualityRuns(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else counts, until the end of this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take() {
        database.sql("set local lock_timeout = '30min'").update();
        database.sql("select cast(pg_advisory_xact_lock(:turn) as text)")
                .param("turn", ONE_AT_A_TIME)
                .query((row, _) -> "taken")
                .single();
    }

    /** Lets nobody else ask for a count until this transaction ends, so that two clicks ask once. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeAsking() {
        database.sql("select cast(pg_advisory_xact_lock(:turn) as text)")
                .param("turn", ONE_ASKS)
                .query((row, _) -> "taken")
                .single();
    }

    /** Was everything that is closed now counted since somebody asked? */
    boolean isCountedSince(Instant asked) {
        return database.sql("select exists (select from assessment.quality_run where counted_at > :asked)")
                .param("asked", asked.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean isCounted(String asked) {
        return database.sql("select exists (select from assessment.quality_run where asked = :asked)")
                .param("asked", asked)
                .query(Boolean.class)
                .single();
    }

    /** Whether a final was closed since the last count. */
    boolean isSomethingNew() {
        return database.sql("""
                select exists (select from assessment.attempt
                                where not changes
                                  and closed_at >= (select coalesce(max(counted_at), '-infinity')
                                                      from assessment.quality_run))
                """).query(Boolean.class).single();
    }

    /** From the forms that are laid out now. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID add(String asked, Instant at, Instant recentFrom) {
        return database.sql("""
                insert into assessment.quality_run (asked, counted_at, recent_from, forms, questions)
                select :asked, :at, :recentFrom, (select count(*) from quality_score),
                       (select coalesce(sum(items), 0) from quality_score)
                returning id
                """)
                .param("asked", asked)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("recentFrom", recentFrom.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    /** The newest; empty before the first. */
    Optional<QualityRun> newest() {
        return database.sql("""
                select id, counted_at from assessment.quality_run order by counted_at desc, id desc limit 1
                """)
                .query((row, _) -> new QualityRun(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("counted_at").toInstant()))
                .optional();
    }
}
