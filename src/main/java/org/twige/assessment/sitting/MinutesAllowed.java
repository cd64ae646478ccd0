package org.twige.assessment.sitting;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where it is found how long a person may work on a check: longer for who has asked for more time. */
@Repository
class MinutesAllowed {

    private final JdbcClient database;

    MinutesAllowed(JdbcClient database) {
        this.database = database;
    }

    /** The planned minutes and what the person asked for; whoever runs the room can give anybody more, with a reason. */
    Duration of(PersonId person, int planned) {
        var more = database.sql("""
                select coalesce(max(more_time), 0) from assessment.report_preference where person_id = :person
                """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
        return Duration.ofMinutes(Math.ceilDiv(planned * (100 + more), 100));
    }
}
