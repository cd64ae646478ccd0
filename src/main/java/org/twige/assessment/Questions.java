package org.twige.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/**
 * What a learner sees of an attempt, open or closed. Keys and explanations leave the database only for attempts that
 * are closed.
 */
@Repository
class Questions {

    /** The text of a drawn item in the language asked for, otherwise in its original. */
    private static final String TEXT = """
             join assessment.bank bank on bank.version_id = attempt.version_id
             join lateral (
                    select language, review, stem, options
                      from assessment.item_text
                     where item_id = drawn.item_id and language in (:language, bank.original)
                     order by language = :language desc
                     limit 1) text on true
            """;

    /** The options of a question without what explains them. */
    private static final String WITHOUT_WHY =
            " (select jsonb_object_agg(letter, option - 'why') from jsonb_each(text.options) as o (letter, option)) ";

    private final JdbcClient database;
    private final Wordings wordings;

    Questions(JdbcClient database, Wordings wordings) {
        this.database = database;
        this.wordings = wordings;
    }

    /** One question; empty if there is none in that place, or the attempt is somebody else's or on a phone. */
    Optional<Question> find(PersonId person, AttemptId attempt, int position, String language) {
        return find(person, attempt, position, language, null);
    }

    /**
     * The same of an open attempt that a phone took along.
     *
     * @param device the phone; null for an attempt that is answered online
     */
    Optional<Question> find(PersonId person, AttemptId attempt, int position, String language, @Nullable UUID device) {
        return database.sql("""
                select attempt.out_of, attempt.closed_at is null as open,
                       text.language, text.review, text.stem,
                """ + WITHOUT_WHY + """
                       as options,
                       drawn.item_id, drawn.option_order, drawn.seed, drawn.own, item.answer, item.template, response.choice,
                       (select count(*) from assessment.response where attempt_id = :attempt) as answered,
                       (select max(answered_at) from assessment.response where attempt_id = :attempt) as saved_at,
                       attempt.opened_at,
                       (select min(split_part(figure, '.', 1)) from jsonb_object_keys(drawn.own) figure) as exercise
                  from assessment.attempt
                  join assessment.attempt_item drawn
                    on drawn.attempt_id = attempt.id and drawn.position = :position
                  join assessment.item on item.id = drawn.item_id
                """ + TEXT + """
                  left join assessment.response
                    on response.attempt_id = attempt.id and response.position = drawn.position
                 where attempt.id = :attempt and attempt.person_id = :person
                   and (attempt.closed_at is not null or attempt.device_id is not distinct from cast(:device as uuid))
                """)
                .param("attempt", attempt.value())
                .param("person", person.value())
                .param("device", device)
                .param("position", position)
                .param("language", language)
                .query(this::question)
                .optional();
    }

    /** Every question of an open attempt with what was answered, the unanswered first. */
    List<Answered> answered(PersonId person, AttemptId attempt, String language) {
        return database.sql("""
                select drawn.position, text.language, text.review, text.stem,
                """ + WITHOUT_WHY + """
                       as options,
                       drawn.item_id, drawn.option_order, drawn.seed, drawn.own, item.answer, item.template, response.choice
                  from assessment.attempt
                  join assessment.attempt_item drawn on drawn.attempt_id = attempt.id
                  join assessment.item on item.id = drawn.item_id
                """ + TEXT + """
                  left join assessment.response
                    on response.attempt_id = attempt.id and response.position = drawn.position
                 where attempt.id = :attempt and attempt.person_id = :person and attempt.closed_at is null
                   and attempt.device_id is null
                 order by response.choice is not null, drawn.position
                """)
                .param("attempt", attempt.value())
                .param("person", person.value())
                .param("language", language)
                .query(this::answered)
                .list();
    }

    /** The marks of a closed attempt by outcome, in the order of the outcomes' ids. */
    List<OutcomeScore> scores(PersonId person, AttemptId attempt) {
        return database.sql("""
                select item.outcome, count(*) as items,
                       round(sum(assessment.mark(item.answer, response.choice, coalesce(drawn.key, item.key))), 2)
                           as correct
                  from assessment.attempt
                  join assessment.attempt_item drawn on drawn.attempt_id = attempt.id
                  join assessment.item on item.id = drawn.item_id
                  left join assessment.response
                    on response.attempt_id = attempt.id and response.position = drawn.position
                 where attempt.id = :attempt and attempt.person_id = any(people.report_records_of(:person))
                   and attempt.closed_at is not null
                 group by item.outcome
                 order by item.outcome
                """)
                .param("attempt", attempt.value())
                .param("person", person.value())
                .query((row, _) ->
                        new OutcomeScore(row.getString("outcome"), row.getBigDecimal("correct"), row.getInt("items")))
                .list();
    }

    /** The explained questions of one outcome of a closed attempt, in the order in which they were asked. */
    List<Explained> explained(PersonId person, AttemptId attempt, String outcome, String language) {
        return database.sql("""
                select drawn.position, text.language, text.review, text.stem, text.options,
                       drawn.item_id, drawn.option_order, drawn.seed, drawn.own, item.answer, item.template, response.choice,
                       coalesce(drawn.key, item.key) as key,
                       assessment.mark(item.answer, response.choice, coalesce(drawn.key, item.key)) as mark
                  from assessment.attempt
                  join assessment.attempt_item drawn on drawn.attempt_id = attempt.id
                  join assessment.item on item.id = drawn.item_id and item.outcome = :outcome
                """ + TEXT + """
                  left join assessment.response
                    on response.attempt_id = attempt.id and response.position = drawn.position
                 where attempt.id = :attempt and attempt.person_id = any(people.report_records_of(:person))
                   and attempt.closed_at is not null
                 order by drawn.position
                """)
                .param("attempt", attempt.value())
                .param("person", person.value())
                .param("outcome", outcome)
                .param("language", language)
                .query(this::explained)
                .list();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                row.getBoolean("open"),
                row.getInt("out_of"),
                wordings.of(row),
                row.getString("choice"),
                row.getInt("answered"),
                instant(row, "saved_at"),
                asked(row));
    }

    private static Question.@Nullable AskedResult asked(ResultSet row) throws SQLException {
        var exercise = row.getString("exercise");
        return exercise == null
                ? null
                : new Question.AskedResult(
                        exercise,
                        row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    private Answered answered(ResultSet row, int number) throws SQLException {
        var text = wordings.of(row);
        return new Answered(row.getInt("position"), text.language(), text.said(row.getString("choice")));
    }

    private Explained explained(ResultSet row, int number) throws SQLException {
        return new Explained(
                row.getInt("position"),
                wordings.of(row),
                row.getBigDecimal("mark"),
                row.getString("choice"),
                row.getString("key"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
