package org.twige.labs;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told how many exercises were begun under a record. */
@Repository
class LabHoldings implements Holdings {

    private final JdbcClient database;

    LabHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var rounds = database.sql("select count(*) from labs.round where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("labs.holding.rounds", rounds));
    }
}
