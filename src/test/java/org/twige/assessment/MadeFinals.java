package org.twige.assessment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Finals that were passed without anybody sitting before a page: forty items, and attempts with given answers and times. */
final class MadeFinals {

    static final int ITEMS = 40;

    private final JdbcClient database;
    private final Version version;

    /** Adds forty items whose right answer is always {@code a}. */
    MadeFinals(JdbcClient database, Version version) {
        this.database = database;
        this.version = version;
        database.sql("""
                with made as (
                    insert into assessment.item (version_id, code, outcome, level, class, kind, key, letters, author,
                                                 source, review_by)
                    select :version, 'made-' || lpad(cast(number as text), 2, '0'), '1.a', 1, 'understand', 'best-answer',
                           'a', 'abcd', 'Nobody', 'Invented', date '2100-01-01'
                      from generate_series(1, :items) number
                    returning id, code),
                texts as (
                    insert into assessment.item_text (item_id, language, review, stem, options)
                    select id, 'en', 'reviewed', 'Question ' || code, '{}' from made)
                insert into assessment.item_exposure (item_id) select id from made
                """)
                .param("version", version.id().value())
                .param("items", ITEMS)
                .update();
    }

    /** A final in which every answer is right, but for these: a letter for each question from the first on. */
    AttemptId passed(PersonId person, String firstAnswers, Instant closed, Duration each) {
        return passed(person, firstAnswers, closed, each, Duration.ZERO);
    }

    /**
     * The same.
     *
     * @param waited how long before its answer the page of each question was opened; zero for pages that do not tell
     */
    AttemptId passed(PersonId person, String firstAnswers, Instant closed, Duration each, Duration waited) {
        var attempt = attempt(person, closed, each, waited);
        for (var at = 1; at <= ITEMS; at++) {
            var answered = closed.minus(each.multipliedBy(ITEMS - at));
            var key = waited.isZero() ? UUID.randomUUID() : FormKeys.at(answered.minus(waited));
            var letter = at <= firstAnswers.length() ? firstAnswers.substring(at - 1, at) : "a";
            respond(attempt, at, letter, answered, key);
        }
        return new AttemptId(attempt);
    }

    private UUID attempt(PersonId person, Instant closed, Duration each, Duration waited) {
        var attempt = database.sql("""
                insert into assessment.attempt (person_id, course_id, version_id, number, language, opened_at, out_of, cut,
                                                closed_at, score, passed)
                select :person, :course, :version, coalesce(max(number), 0) + 1, 'en', :opened, :items, 70, :closed, 30, true
                  from assessment.attempt where person_id = :person and course_id = :course
                returning id
                """)
                .param("person", person.value())
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param(
                        "opened",
                        Timestamp.from(closed.minus(each.multipliedBy(ITEMS)).minus(waited)))
                .param("items", ITEMS)
                .param("closed", Timestamp.from(closed))
                .query(UUID.class)
                .single();
        database.sql("""
                insert into assessment.attempt_item (attempt_id, position, item_id, option_order)
                select :attempt, row_number() over (order by code), id, 'abcd'
                  from assessment.item where version_id = :version and code like 'made-%'
                """)
                .param("attempt", attempt)
                .param("version", version.id().value())
                .update();
        return attempt;
    }

    private void respond(UUID attempt, int question, String letter, Instant at, UUID key) {
        database.sql("""
                insert into assessment.response (attempt_id, position, choice, language, answered_at, request_id)
                values (:attempt, :question, :letter, 'en', :at, :key)
                """)
                .param("attempt", attempt)
                .param("question", question)
                .param("letter", letter)
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }
}
