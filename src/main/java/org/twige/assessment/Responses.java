package org.twige.assessment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where responses are kept: one per question, saved singly, the last one counts. */
@Repository
class Responses {

    /**
     * Looks at no key, so that a right answer is saved as a wrong one is.
     *
     * <p>The lock on the attempt lets a submission of the same moment wait for this response, and the other way round.
     */
    static final String SAVE = """
            with open as (
                select id, out_of
                  from assessment.attempt
                 where id = :attempt and person_id = :person and closed_at is null
                   and device_id is not distinct from cast(:device as uuid)
                   for share),
            asked as (
                select open.id, open.out_of, drawn.position,
                       case item.answer when 'number' then cast(:figure as text) else given.letters end as choice
                  from open
                  join assessment.attempt_item drawn on drawn.attempt_id = open.id
                  join assessment.item on item.id = drawn.item_id
                  join assessment.item_text text on text.item_id = drawn.item_id
                 cross join lateral (
                        select string_agg(letter, '' order by case item.answer when 'order' then place end, letter)
                                   as letters,
                               count(*) as many,
                               count(distinct letter) filter (where letter <> '') as different
                          from (select substr(drawn.option_order, option, 1) as letter, place
                                  from unnest(cast(:options as int[])) with ordinality as chosen (option, place)) each)
                        as given
                 where drawn.position = :position
                   and text.language = :language
                   and given.many = given.different
                   and case item.answer
                       when 'number' then cast(:figure as text) is not null
                       when 'one' then given.many = 1
                       when 'several' then given.many >= 1
                       else given.many = length(drawn.option_order)
                       end),
            saved as (
                insert into assessment.response as known (
                    attempt_id, position, choice, language, answered_at, request_id)
                select id, position, choice, :language, :now, :request
                  from asked
                on conflict (attempt_id, position) do update
                   set choice = excluded.choice,
                       language = excluded.language,
                       answered_at = excluded.answered_at,
                       request_id = excluded.request_id,
                       earlier_requests = (array_append(known.earlier_requests, known.request_id))
                           [greatest(1, coalesce(cardinality(known.earlier_requests), 0) - 48) : ]
                 where known.request_id <> excluded.request_id
                   and excluded.request_id <> all (coalesce(known.earlier_requests, '{}')))
            select out_of from asked
            """;

    private final JdbcClient database;

    Responses(JdbcClient database) {
        this.database = database;
    }

    /**
     * Saves a response, in one statement that is committed when this returns. A form that is sent again changes
     * nothing, even after a later one.
     *
     * @return the number of questions of the attempt; empty if it is not open, not this person's, or the question or
     *     an option does not exist, or does not fit the question
     */
    Optional<Integer> save(PersonId person, Response response, Instant now) {
        return save(person, response, null, now);
    }

    /**
     * The same for an attempt that a phone took along.
     *
     * @param device the phone; null for an attempt that is answered online
     */
    Optional<Integer> save(PersonId person, Response response, @Nullable UUID device, Instant now) {
        return database.sql(SAVE)
                .param("attempt", response.attempt().value())
                .param("person", person.value())
                .param("device", device)
                .param("position", response.question())
                .param("options", response.options().toArray(Integer[]::new))
                .param("figure", response.figure())
                .param("language", response.language())
                .param("request", response.request())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** The place of the first question without a response; empty when all have one. */
    Optional<Integer> firstUnanswered(AttemptId attempt) {
        return database.sql("""
                select min(drawn.position)
                  from assessment.attempt_item drawn
                  left join assessment.response using (attempt_id, position)
                 where drawn.attempt_id = :attempt and response.choice is null
                """)
                .param("attempt", attempt.value())
                .query(Integer.class)
                .optional();
    }

    /** How many questions of an attempt have a response. */
    int count(AttemptId attempt) {
        return database.sql("select count(*) from assessment.response where attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(Integer.class)
                .single();
    }
}
