package org.twige.assessment;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept on which days somebody has read what is right in items. */
@Repository
class KeyReadings {

    private final JdbcClient database;

    KeyReadings(JdbcClient database) {
        this.database = database;
    }

    /** True for the first time on a day. */
    boolean add(UUID person, String kind, String subject, LocalDate day) {
        return database.sql("""
                insert into assessment.key_reading (person_id, kind, subject, read_on)
                values (:person, :kind, :subject, :day)
                on conflict do nothing
                """)
                        .param("person", person)
                        .param("kind", kind)
                        .param("subject", subject)
                        .param("day", day)
                        .update()
                == 1;
    }
}
