package org.twige.assessment.flags;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the marks of devices are kept for 30 days, and the key of a day until the night after it. */
@Repository
class DeviceMarks {

    private static final int DAYS_KEPT = 30;

    private final JdbcClient database;

    DeviceMarks(JdbcClient database) {
        this.database = database;
    }

    /** The key of a day: the one that is known, otherwise this. */
    byte[] keyOf(LocalDate day, byte[] made) {
        database.sql("insert into assessment.device_key (on_day, key) values (:day, :key) on conflict do nothing")
                .param("day", day)
                .param("key", made)
                .update();
        return database.sql("select key from assessment.device_key where on_day = :day")
                .param("day", day)
                .query(byte[].class)
                .single();
    }

    void add(UUID attempt, LocalDate day, byte[] mark) {
        database.sql("""
                insert into assessment.device_mark (attempt_id, on_day, mark) values (:attempt, :day, :mark)
                on conflict do nothing
                """)
                .param("attempt", attempt)
                .param("day", day)
                .param("mark", mark)
                .update();
    }

    /** From now on nobody can tell whether a cookie belongs to a mark of an earlier day. */
    void forget(LocalDate today) {
        database.sql("delete from assessment.device_key where on_day < :today")
                .param("today", today)
                .update();
        database.sql("delete from assessment.device_mark where on_day < :from")
                .param("from", today.minusDays(DAYS_KEPT))
                .update();
    }
}
