package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept who has had the question papers of a sitting in hand; none of them can sit it. */
@Repository
class PaperReaders {

    private final JdbcClient database;

    PaperReaders(JdbcClient database) {
        this.database = database;
    }

    /** Said again, it keeps the first time. */
    void add(UUID sitting, UUID person, Instant now) {
        database.sql("""
                insert into assessment.paper_reader (sitting_id, person_id, first_at)
                values (:sitting, :person, :now)
                on conflict do nothing
                """)
                .param("sitting", sitting)
                .param("person", person)
                .param("now", Sittings.at(now))
                .update();
    }
}
