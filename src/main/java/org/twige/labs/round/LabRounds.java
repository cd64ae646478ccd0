package org.twige.labs.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where the rounds of exercises are kept. */
@Repository
class LabRounds {

    static final int MOST_SIGNS = 20_000;

    private static final TypeReference<Map<String, String>> CHOICES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    LabRounds(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Of several open ones, which only one person’s two records can bring about, the one that was worked on last. */
    Optional<Round> last(PersonId person, String exercise) {
        return database.sql("""
                select id, exercise, number, seed, reading, choices, finished_at
                  from labs.round
                 where person_id = any(people.report_records_of(:person)) and exercise = :exercise
                 order by finished_at is null desc, coalesce(finished_at, changed_at) desc, id desc
                 limit 1
                """)
                .param("person", person.value())
                .param("exercise", exercise)
                .query(this::round)
                .optional();
    }

    Optional<Round> find(PersonId person, String exercise, RoundId round) {
        return database.sql("""
                select id, exercise, number, seed, reading, choices, finished_at
                  from labs.round
                 where id = :round and exercise = :exercise
                   and person_id = any(people.report_records_of(:person))
                """)
                .param("round", round.value())
                .param("exercise", exercise)
                .param("person", person.value())
                .query(this::round)
                .optional();
    }

    /** The newest first. */
    List<Round> finished(PersonId person, String exercise, int most) {
        return database.sql("""
                select id, exercise, number, seed, reading, choices, finished_at
                  from labs.round
                 where person_id = any(people.report_records_of(:person)) and exercise = :exercise
                   and finished_at is not null
                 order by finished_at desc, id desc
                 limit :most
                """)
                .param("person", person.value())
                .param("exercise", exercise)
                .param("most", most)
                .query(this::round)
                .list();
    }

    void add(NewRound round, Instant now) {
        database.sql("""
                insert into labs.round (person_id, exercise, number, seed, reading, language, begun_at, changed_at)
                select :person, :exercise, coalesce(max(number), 0) + 1, :seed, :reading, :language, :now, :now
                  from labs.round
                 where person_id = :person and exercise = :exercise
                having not exists (
                    select from labs.round
                     where person_id = any(people.report_records_of(:person)) and exercise = :exercise
                       and finished_at is null)
                on conflict do nothing
                """)
                .param("person", round.person().value())
                .param("exercise", round.exercise())
                .param("seed", round.seed())
                .param("reading", round.reading())
                .param("language", round.language())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Lets an open round be read, or done. */
    void read(RoundId round, boolean reading) {
        database.sql("""
                update labs.round set reading = :reading
                 where id = :round and finished_at is null and reading <> :reading
                """)
                .param("round", round.value())
                .param("reading", reading)
                .update();
    }

    boolean save(PersonId person, RoundId round, Map<String, String> choices, Instant now) {
        return database.sql("""
                update labs.round
                   set choices = choices || cast(:choices as jsonb), changed_at = :now
                 where id = :round and person_id = any(people.report_records_of(:person)) and finished_at is null
                   and length(cast(choices || cast(:choices as jsonb) as text)) < :most
                """)
                        .param("round", round.value())
                        .param("person", person.value())
                        .param("choices", json.writeValueAsString(choices))
                        .param("most", 4 * MOST_SIGNS)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void finish(PersonId person, RoundId round, Map<String, Long> figures, Instant now) {
        database.sql("""
                update labs.round
                   set finished_at = :now, changed_at = :now, figures = cast(:figures as jsonb)
                 where id = :round and person_id = any(people.report_records_of(:person)) and finished_at is null
                """)
                .param("round", round.value())
                .param("person", person.value())
                .param("figures", json.writeValueAsString(figures))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Round round(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                row.getString("exercise"),
                row.getInt("number"),
                row.getLong("seed"),
                row.getBoolean("reading"),
                json.readValue(row.getString("choices"), CHOICES),
                finished == null ? null : finished.toInstant());
    }
}
