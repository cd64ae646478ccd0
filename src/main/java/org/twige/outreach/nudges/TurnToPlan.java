package org.twige.outreach.nudges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where those wait for each other who choose to whom messages go: at once they would choose the same person twice. */
@Repository
class TurnToPlan {

    private final JdbcClient database;

    TurnToPlan(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else chooses, and keeps the turn until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take() {
        take("outreach.nudge");
    }

    /** The same among those who do one thing only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String what) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", what)
                .query((_, _) -> true)
                .list();
    }
}
