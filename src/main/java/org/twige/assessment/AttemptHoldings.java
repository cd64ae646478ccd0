package org.twige.assessment;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told how many finals were tried under a record. */
@Repository
class AttemptHoldings implements Holdings {

    private final JdbcClient database;

    AttemptHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var attempts = database.sql("select count(*) from assessment.attempt where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("assessment.holding.attempts", attempts));
    }
}
