package org.twige.mandates;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told which duties stand under a record. */
@Repository
class DutyHoldings implements Holdings {

    private final JdbcClient database;

    DutyHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        return database.sql("""
                select count(*) filter (where state in ('OPEN', 'PAUSED')) as open,
                       count(*) filter (where state = 'MET') as met,
                       count(*) filter (where state = 'EXEMPT') as exempt
                  from mandates.duty where person_id = :person
                """)
                .param("person", person.value())
                .query((row, _) -> List.of(
                        new Holding("mandates.holding.open", row.getLong("open")),
                        new Holding("mandates.holding.met", row.getLong("met")),
                        new Holding("mandates.holding.exempt", row.getLong("exempt"))))
                .single();
    }
}
