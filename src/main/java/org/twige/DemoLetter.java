package org.twige;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;

/** Writes the invented letters on which the mandates of invented nations rest. */
@Repository
@ConditionalOnBean(DemoClock.class)
class DemoLetter {

    private final JdbcClient database;
    private final Country country;
    private final Clock clock;

    DemoLetter(JdbcClient database, Country country, Clock clock) {
        this.database = database;
        this.country = country;
        this.clock = clock;
    }

    /** A numbered letter of today. */
    UUID write(int number, UUID by) {
        return database.sql("""
                insert into mandates.instrument (kind, number, title, issuer_text, issued_on, legal_basis, recorded_at,
                                                 recorded_by)
                values ('LETTER', :number, 'Invented letter for the demo', 'Demo office', :on,
                        'Invented, for the demo only', :at, :by)
                returning id
                """)
                .param("number", "DEMO/%03d".formatted(number))
                .param("on", country.today(clock))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by)
                .query(UUID.class)
                .single();
    }
}
