package org.twige.assessment.authoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told how many texts of items were written under a record. */
@Repository
class AuthoredHoldings implements Holdings {

    private final JdbcClient database;

    AuthoredHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var texts = database.sql("select count(*) from assessment.authored_text where saved_by = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("assessment.holding.items", texts));
    }
}
