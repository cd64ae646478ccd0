package org.twige.learning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.Holdings;
import org.twige.people.PersonId;

/** Where it is told how much was learnt under a record. */
@Repository
class LearntHoldings implements Holdings {

    private final JdbcClient database;

    LearntHoldings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(PersonId person) {
        return database.sql("""
                select (select count(*) from learning.lesson_done where person_id = :person) as lessons,
                       (select count(*) from learning.completion where person_id = :person) as completions
                """)
                .param("person", person.value())
                .query((row, _) -> List.of(
                        new Holding("learning.holding.lessons", row.getLong("lessons")),
                        new Holding("learning.holding.completions", row.getLong("completions"))))
                .single();
    }
}
