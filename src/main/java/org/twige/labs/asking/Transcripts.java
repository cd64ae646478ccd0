package org.twige.labs.asking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where it is kept what a learner asked a model and what came back; nobody else reads it. */
@Repository
class Transcripts {

    private final JdbcClient database;

    Transcripts(JdbcClient database) {
        this.database = database;
    }

    /**
     * One question.
     *
     * @param answer null if none came
     * @param failure why none came, in small letters
     */
    record Talk(
            Instant at,
            String question,
            @Nullable String answer,
            @Nullable String failure) {

        List<String> lines() {
            return answer == null
                    ? List.of()
                    : answer.strip().lines().filter(line -> !line.isBlank()).toList();
        }
    }

    void add(PersonId person, Talk talk) {
        database.sql("""
                insert into labs.transcript (person_id, asked_at, question, answer, failure)
                values (:person, :at, :question, :answer, :failure)
                """)
                .param("person", person.value())
                .param("at", talk.at().atOffset(ZoneOffset.UTC))
                .param("question", talk.question())
                .param("answer", talk.answer())
                .param("failure", talk.failure())
                .update();
    }

    /** The newest first. */
    List<Talk> of(PersonId person, int most) {
        return database.sql("""
                select asked_at, question, answer, failure from labs.transcript
                 where person_id = any(people.report_records_of(:person))
                 order by asked_at desc
                 limit :most
                """)
                .param("person", person.value())
                .param("most", most)
                .query((row, _) -> new Talk(
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("failure")))
                .list();
    }

    /** Also what stands in the field from which it was sent. */
    void delete(PersonId person) {
        database.sql("""
                update labs.round set choices = choices - 'words'
                 where exercise = 'asking' and person_id = any(people.report_records_of(:person))
                """).param("person", person.value()).update();
        database.sql("delete from labs.transcript where person_id = any(people.report_records_of(:person))")
                .param("person", person.value())
                .update();
    }

    int deleteBefore(Instant end) {
        database.sql("""
                update labs.round set choices = choices - 'words'
                 where exercise = 'asking' and changed_at < :end and jsonb_exists(choices, 'words')
                """).param("end", end.atOffset(ZoneOffset.UTC)).update();
        return database.sql("delete from labs.transcript where asked_at < :end")
                .param("end", end.atOffset(ZoneOffset.UTC))
                .update();
    }
}
