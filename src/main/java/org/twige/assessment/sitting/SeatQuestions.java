package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.Answered;
import org.twige.assessment.Question;
import org.twige.assessment.Response;
import org.twige.assessment.Wordings;

/** What a person in a room is asked and answers; neither key nor explanation ever leaves the database for it. */
@Repository
class SeatQuestions {

    private static final String ASKED = """
            select t.out_of, d.position, text.language, text.review, text.stem,
                   (select jsonb_object_agg(letter, option - 'why') from jsonb_each(text.options) as o (letter, option))
                       as options,
                   d.item_id, d.option_order, d.seed, null as own, i.answer, i.template, given.choice,
                   (select count(distinct r.position) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper) as answered,
                   (select max(r.answered_at) from assessment.seat_response r
                     where r.seat_id = s.id and not r.paper) as saved_at
              from assessment.seat s
              join assessment.sitting t on t.id = s.sitting_id
              join assessment.seat_item d on d.seat_id = s.id
              join assessment.item i on i.id = d.item_id
              join assessment.bank b on b.version_id = t.version_id
              join lateral (
                    select language, review, stem, options
                      from assessment.item_text
                     where item_id = d.item_id and language in (:language, b.original)
                     order by language = :language desc
                     limit 1) text on true
              left join lateral (
                    select r.choice from assessment.seat_response r
                     where r.seat_id = s.id and r.position = d.position and not r.paper
                     order by r.answered_at desc, r.id desc
                     limit 1) given on true
            """;

    /** A form that is sent again finds its row and adds none; the shared lock lets a closing wait, and the reverse. */
    private static final String SAVE = """
            with open as (
                select s.id, t.out_of
                  from assessment.seat s
                  join assessment.sitting t on t.id = s.sitting_id
                 where s.id = :seat and s.begun_at is not null and s.finished_at is null
                   and t.opened_at is not null and t.closed_at is null
                   for share of s, t),
            asked as (
                select open.id, open.out_of, d.position,
                       case i.answer when 'number' then cast(:figure as text) else given.letters end as choice
                  from open
                  join assessment.seat_item d on d.seat_id = open.id and d.position = :position
                  join assessment.item i on i.id = d.item_id
                  join assessment.item_text text on text.item_id = d.item_id and text.language = :language
                 cross join lateral (
                        select string_agg(letter, '' order by case i.answer when 'order' then place end, letter)
                                   as letters,
                               count(*) as many,
                               count(distinct letter) filter (where letter <> '') as different
                          from (select substr(d.option_order, option, 1) as letter, place
                                  from unnest(cast(:options as int[])) with ordinality as chosen (option, place)) each)
                        as given
                 where given.many = given.different
                   and case i.answer
                       when 'number' then cast(:figure as text) is not null
                       when 'one' then given.many = 1
                       when 'several' then given.many >= 1
                       else given.many = length(d.option_order)
                       end),
            saved as (
                insert into assessment.seat_response (seat_id, position, choice, language, answered_at, request_id)
                select id, position, choice, :language, :now, :request from asked
                on conflict do nothing)
            select out_of from asked
            """;

    private final JdbcClient database;
    private final Wordings wordings;

    SeatQuestions(JdbcClient database, Wordings wordings) {
        this.database = database;
        this.wordings = wordings;
    }

    Optional<Question> find(UUID seat, int position, String language) {
        return database.sql(ASKED + "where s.id = :seat and d.position = :position")
                .param("seat", seat)
                .param("position", position)
                .param("language", language)
                .query(this::question)
                .optional();
    }

    /** Every question of the seat, in its order. */
    List<Question> all(UUID seat, String language) {
        return database.sql(ASKED + "where s.id = :seat order by d.position")
                .param("seat", seat)
                .param("language", language)
                .query(this::question)
                .list();
    }

    /** What was answered, the unanswered first. */
    List<Answered> answered(UUID seat, String language) {
        return database.sql(ASKED + "where s.id = :seat order by given.choice is not null, d.position")
                .param("seat", seat)
                .param("language", language)
                .query((row, _) -> {
                    var text = wordings.of(row);
                    return new Answered(row.getInt("position"), text.language(), text.said(row.getString("choice")));
                })
                .list();
    }

    /**
     * Keeps an answer, also a late one.
     *
     * @return how many questions the check has; empty if it is not open, or the answer does not fit the question
     */
    Optional<Integer> save(UUID seat, Response response, Instant now) {
        return database.sql(SAVE)
                .param("seat", seat)
                .param("position", response.question())
                .param("options", response.options().toArray(Integer[]::new))
                .param("figure", response.figure())
                .param("language", response.language())
                .param("request", response.request())
                .param("now", Sittings.at(now))
                .query(Integer.class)
                .optional();
    }

    private Question question(ResultSet row, int number) throws SQLException {
        return new Question(
                true,
                row.getInt("out_of"),
                wordings.of(row),
                row.getString("choice"),
                row.getInt("answered"),
                Sittings.instant(row, "saved_at"),
                null);
    }
}
