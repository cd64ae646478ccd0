package org.twige.assessment.sitting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told on how many lists of sittings a record stands. */
@Repository
class SeatHoldings implements Holdings {

    private final JdbcClient database;

    SeatHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var seats = database.sql("select count(*) from assessment.seat where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("assessment.holding.seats", seats));
    }
}
