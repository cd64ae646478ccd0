package org.twige.assessment.cut;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.people.PersonId;

/** Where ratings are kept, every one that was ever given; of one judge, item and round the last counts. */
@Repository
class Ratings {

    /** The lock on the workshop lets whoever moves it wait for this rating, and the other way round. */
    private static final String SAVE = """
            with open as (
                select id from assessment.cut_workshop
                 where id = :workshop and state = case cast(:round as int) when 1 then 'ROUND_1' when 2 then 'ROUND_2' end
                   for share),
            mine as (
                select j.workshop_id, j.number
                  from open
                  join assessment.cut_judge j on j.workshop_id = open.id
                 where j.person_id = any(people.report_records_of(:person))
                   and case cast(:round as int)
                       when 1 then j.agreed_at is not null and j.round_1_at is null
                       else j.round_1_at is not null and j.round_2_at is null
                       end
                   for share of j),
            saved as (
                insert into assessment.cut_rating (workshop_id, judge, position, round, rating, rated_at, request_id)
                select mine.workshop_id, mine.number, judged.position, :round, :rating, :now, :request
                  from mine
                  join assessment.cut_open_item judged
                    on judged.workshop_id = mine.workshop_id and judged.position = :position
                on conflict (request_id) do nothing)
            select coalesce(min(judged.position) filter (where judged.position > :position), 0)
              from mine
              join assessment.cut_open_item judged on judged.workshop_id = mine.workshop_id
            having bool_or(judged.position = :position)
            """;

    private final JdbcClient database;

    Ratings(JdbcClient database) {
        this.database = database;
    }

    /** A rating as it was sent. */
    record Given(UUID workshop, int position, int round, int rating, UUID request) {}

    /**
     * Saves a rating, in one statement that is committed when this returns. A form that is sent again changes nothing, even
     * after a later one.
     *
     * @return the position of the next item, 0 after the last one; empty if the person does not judge here, the round is
     *     not on or is finished, or there is no such item, or no more
     */
    Optional<Integer> save(PersonId person, Given given, Instant now) {
        return database.sql(SAVE)
                .param("workshop", given.workshop())
                .param("person", person.value())
                .param("position", given.position())
                .param("round", given.round())
                .param("rating", given.rating())
                .param("request", given.request())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional();
    }

    /** One rating. */
    record Said(int judge, int position, int round, int rating, Instant at) {}

    private static final String SAID = "select judge, position, round, rating, rated_at from assessment.cut_rating ";

    /** What one judge said of each item in a round, by position. */
    Map<Integer, Said> of(UUID workshop, int judge, int round) {
        var said = new TreeMap<Integer, Said>();
        database.sql(SAID + " where workshop_id = :workshop and judge = :judge and round = :round order by id")
                .param("workshop", workshop)
                .param("judge", judge)
                .param("round", round)
                .query(Ratings::said)
                .list()
                .forEach(one -> said.put(one.position(), one));
        return said;
    }

    /** Every rating that was ever given, in their order. */
    List<Said> all(UUID workshop) {
        return database.sql(SAID + " where workshop_id = :workshop order by id")
                .param("workshop", workshop)
                .query(Ratings::said)
                .list();
    }

    /** What a judge left unchanged from round 1 is said again, so that round 2 is whole. */
    void keepTheRest(UUID workshop, int judge, Instant now) {
        database.sql("""
                insert into assessment.cut_rating (workshop_id, judge, position, round, rating, rated_at, request_id)
                select distinct on (position) workshop_id, judge, position, 2, rating, :now, uuidv7()
                  from assessment.cut_rating first
                 where workshop_id = :workshop and judge = :judge and round = 1
                   and not exists (select from assessment.cut_rating again
                                    where again.workshop_id = first.workshop_id and again.judge = first.judge
                                      and again.position = first.position and again.round = 2)
                 order by position, id desc
                """)
                .param("workshop", workshop)
                .param("judge", judge)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getInt("judge"),
                row.getInt("position"),
                row.getInt("round"),
                row.getInt("rating"),
                row.getObject("rated_at", OffsetDateTime.class).toInstant());
    }
}
