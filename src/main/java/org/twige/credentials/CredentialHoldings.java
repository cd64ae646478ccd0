package org.twige.credentials;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told how many credentials were issued under a record. */
@Repository
class CredentialHoldings implements Holdings {

    private final JdbcClient database;

    CredentialHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        var credentials = database.sql("select count(*) from credentials.credential where person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return List.of(new Holding("credentials.holding.credentials", credentials));
    }
}
