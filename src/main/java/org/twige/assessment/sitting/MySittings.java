package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Where a person finds for which checks in a room they were drawn, or are expected. */
@Repository
class MySittings {

    private final JdbcClient database;

    MySittings(JdbcClient database) {
        this.database = database;
    }

    /**
     * A check that is still to come.
     *
     * @param reason RANDOM, RISK or CHOSEN
     * @param number that stands for the person in the list of the draw; null if no draw named them
     * @param room null while no sitting is planned
     */
    record Mine(
            CourseId course,
            String reason,
            @Nullable UUID number,
            @Nullable String room,
            @Nullable Instant startsAt) {}

    /** Draws of the last half year without a check since, and lists of rooms that are not closed. */
    List<Mine> of(PersonId person, Instant now) {
        return database.sql("""
                with expected as (
                    select t.course_id, s.reason, t.room, t.starts_at
                      from assessment.seat s join assessment.sitting t on t.id = s.sitting_id
                     where s.person_id = any(people.report_records_of(:person))
                       and t.closed_at is null and s.finished_at is null),
                drawn as (
                    select asked.course_id, newest.reason, newest.number
                      from (select distinct d.course_id
                              from assessment.draw_population p join assessment.draw d on d.id = p.draw_id
                             where p.person_id = any(people.report_records_of(:person)) and p.reason is not null
                               and d.drawn_at > cast(:now as timestamptz) - interval '180 days') asked
                     cross join lateral assessment.newest_draw(:person, asked.course_id) newest)
                select coalesce(e.course_id, d.course_id) as course_id, coalesce(d.reason, e.reason) as reason,
                       d.number, e.room, e.starts_at
                  from expected e full join drawn d on d.course_id = e.course_id
                 order by e.starts_at
                """)
                .param("person", person.value())
                .param("now", Sittings.at(now))
                .query(MySittings::mine)
                .list();
    }

    private static Mine mine(ResultSet row, int number) throws SQLException {
        return new Mine(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("reason"),
                row.getObject("number", UUID.class),
                row.getString("room"),
                Sittings.instant(row, "starts_at"));
    }
}
