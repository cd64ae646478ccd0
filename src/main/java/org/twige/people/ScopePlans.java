package org.twige.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How PostgreSQL goes about statements on everybody in a scope, which is one office or the whole nation. */
@Repository
public class ScopePlans {

    private final JdbcClient database;

    ScopePlans(JdbcClient database) {
        this.database = database;
    }

    /**
     * From here to the end of the transaction each statement gets a plan for the scope it is asked for, room to compare a
     * nation in memory, and a minute. One plan for any scope takes many times as long for a nation.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fitTheScope() {
        database.sql("""
                select set_config('plan_cache_mode', 'force_custom_plan', true)
                    || set_config('work_mem', '64MB', true)
                    || set_config('statement_timeout', '1min', true)
                """).query(String.class).single();
    }
}
