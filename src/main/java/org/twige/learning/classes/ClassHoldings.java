package org.twige.learning.classes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told on how many lists of classes a record stands. */
@Repository
class ClassHoldings implements Holdings {

    private final JdbcClient database;

    ClassHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var places = database.sql("select count(*) from learning.class_place where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("learning.holding.classes", places));
    }
}
