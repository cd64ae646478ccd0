package org.twige.mandates.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where mass work on duties takes its turn: one transaction at a time, each with the time it needs. */
@Repository
class Turns {

    private static final long MASS_WORK = 7_001;

    private final JdbcClient database;

    Turns(JdbcClient database) {
        this.database = database;
    }

    /** Waits until no other transaction does mass work, and holds the turn until the end of this one. */
    void take() {
        patience();
        database.sql("set local work_mem = '96MB'").update();
        database.sql("select cast(pg_advisory_xact_lock(:turn) as text)")
                .param("turn", MASS_WORK)
                .query((row, number) -> "taken")
                .single();
    }

    /** Lets this transaction wait for rows that mass work holds. */
    void patience() {
        database.sql("""
                select set_config('statement_timeout', '10min', true) || set_config('lock_timeout', '10min', true)
                """).query(String.class).single();
    }
}
