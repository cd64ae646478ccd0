package org.twige.credentials;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Where it is found by which pass mark somebody passed. */
@Repository
class PassedFinals {

    private final JdbcClient database;

    PassedFinals(JdbcClient database) {
        this.database = database;
    }

    /** Per cent, of the last final that was passed in this version; empty where the course was completed without one. */
    Optional<Integer> cut(PersonId person, Version version) {
        return database.sql("""
                select cut from assessment.report_attempt
                 where person_id = any(people.report_records_of(:person)) and version_id = :version and passed
                 order by closed_at desc limit 1
                """)
                .param("person", person.value())
                .param("version", version.id().value())
                .query((row, _) -> row.getInt("cut"))
                .optional();
    }
}
