package org.twige.people.roster;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts how many processes have begun to check a list and not come to an end, before each of them begins. Power cuts
 * are everyday, and one or two say nothing about a list.
 */
@Repository
class RosterTries {

    static final int MOST = 3;

    private final JdbcClient database;
    private final UUID process = UUID.randomUUID();

    RosterTries(JdbcClient database) {
        this.database = database;
    }

    /** Counts this process too, at once; false when it would be one too many. Who finds the list at work waits later. */
    boolean begin(UUID batch) {
        database.sql("""
                with found as (
                    select id from people.roster_batch
                     where id = :batch and state = 'UPLOADED' and tried_by is distinct from :process
                       for update skip locked
                )
                update people.roster_batch b set tries = tries + 1, tried_by = :process from found where b.id = found.id
                """).param("batch", batch).param("process", process).update();
        return database.sql("select tries <= :most from people.roster_batch where id = :batch")
                .param("most", MOST)
                .param("batch", batch)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** This process has come to an end with it. */
    void end(UUID batch) {
        database.sql("""
                update people.roster_batch set tries = tries - 1, tried_by = null
                 where id = :batch and tried_by = :process
                """).param("batch", batch).param("process", process).update();
    }
}
