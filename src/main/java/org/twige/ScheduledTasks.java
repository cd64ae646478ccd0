package org.twige;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the scheduler keeps the work that is due or being done. */
@Repository
class ScheduledTasks {

    private final JdbcClient database;

    ScheduledTasks(JdbcClient database) {
        this.database = database;
    }

    /** Makes work due again that a process began and did not end; call it only when no such process is left. */
    int release() {
        return database.sql("""
                update jobs.scheduled_task
                   set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                 where picked
                """).update();
    }
}
