package org.twige.accounts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told whether somebody signs in with a record. */
@Repository
class SignInHoldings implements Holdings {

    private final JdbcClient database;

    SignInHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        return List.of(new Holding("accounts.holding.password", count(person.value())));
    }

    private long count(UUID person) {
        return database.sql("select count(*) from accounts.account where person_id = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }
}
