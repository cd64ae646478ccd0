package org.twige.mandates.keypad;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept what lessons on keypad phones count for. */
@Repository
class KeypadChoices {

    private final JdbcClient database;

    KeypadChoices(JdbcClient database) {
        this.database = database;
    }

    /** True unless the mandate says that they are practice; empty for a mandate that was never published. */
    Optional<Boolean> counts(UUID mandate) {
        return database.sql("""
                select coalesce((select k.counts from mandates.keypad_choice k
                                  where k.mandate_id = m.mandate_id order by k.seq desc limit 1), true) as counts
                  from mandates.report_mandate m where m.mandate_id = :mandate
                """)
                .param("mandate", mandate)
                .query((row, _) -> row.getBoolean("counts"))
                .optional();
    }

    void choose(UUID mandate, boolean counts, Instant at, UUID by) {
        database.sql("""
                insert into mandates.keypad_choice (mandate_id, counts, chosen_at, chosen_by)
                values (:mandate, :counts, :at, :by)
                """)
                .param("mandate", mandate)
                .param("counts", counts)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }
}
