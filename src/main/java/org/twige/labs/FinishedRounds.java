package org.twige.labs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.labs.round.RoundId;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is found which exercises a person has finished. */
@Repository
class FinishedRounds {

    private static final TypeReference<Map<String, Long>> FIGURES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    FinishedRounds(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The exercises of which a person has a round, and whether one is finished. */
    Map<String, Boolean> begun(PersonId person) {
        var begun = new HashMap<String, Boolean>();
        database.sql("""
                select exercise, bool_or(finished_at is not null) as finished
                  from labs.round
                 where person_id = any(people.report_records_of(:person))
                 group by exercise
                """).param("person", person.value()).query((ResultSet row) -> {
            begun.put(row.getString("exercise"), row.getBoolean("finished"));
        });
        return begun;
    }

    /** The figures of the last finished round of each exercise, by exercise. */
    Map<String, Map<String, Long>> figures(PersonId person) {
        var all = new HashMap<String, Map<String, Long>>();
        database.sql("""
                select distinct on (exercise) exercise, figures
                  from labs.round
                 where person_id = any(people.report_records_of(:person)) and finished_at is not null
                 order by exercise, finished_at desc, id desc
                """).param("person", person.value()).query((ResultSet row) -> {
            all.put(row.getString("exercise"), figures(row));
        });
        return all;
    }

    /** The round that was the last finished one at a moment. */
    Optional<RoundId> lastAt(PersonId person, String exercise, Instant at) {
        return database.sql("""
                select id
                  from labs.round
                 where person_id = any(people.report_records_of(:person)) and exercise = :exercise
                   and finished_at <= :at
                 order by finished_at desc, id desc
                 limit 1
                """)
                .param("person", person.value())
                .param("exercise", exercise)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(RoundId::new);
    }

    private Map<String, Long> figures(ResultSet row) throws SQLException {
        return json.readValue(row.getString("figures"), FIGURES);
    }
}
