package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.Final;
import org.twige.people.InstitutionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is counted who passed alone and who in a room, over the people whom chance drew. */
@Repository
class Gaps {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    /** Each person once, with the last check in a room and the last final before it. */
    private static final String CHECKED = """
            with checked as (
                select distinct on (c.person_id) c.person_id, p.institution_id, p.institution_path,
                       c.passed as room, final.share * 100 >= c.cut as alone, final.share, c.out_of, c.cut
                  from assessment.counted_check c
                  join people.report_person p on p.person_id = c.person_id
                  join lateral (
                        select a.score / a.out_of as share
                          from assessment.report_attempt a
                         where a.person_id = c.person_id and a.course_id = c.course_id
                           and a.closed_at < c.began_at
                         order by a.closed_at desc limit 1) final on true
                 where c.course_id = :course and c.reason = 'RANDOM'
                   and c.closed_at >= :from and c.closed_at < :until
                 order by c.person_id, c.closed_at desc)
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    Gaps(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The people of an institution itself, then those of each institution below, each person once with the last check
     * in a room that was closed in the period, and the last final before it. Both are judged by the pass mark of the room
     * alone: eight questions hold too few of the critical outcomes to judge those apart.
     *
     * @param until the first moment after the period
     */
    List<GapRow> below(CourseId course, InstitutionId at, Instant from, Instant until) {
        return database.sql(CHECKED + """
                select i.institution_id, i.code, i.names, i.institution_id = :at as own,
                       count(*) filter (where c.alone and c.room) as both,
                       count(*) filter (where c.alone and not c.room) as alone,
                       count(*) filter (where not c.alone and c.room) as room,
                       count(*) filter (where not c.alone and not c.room) as neither,
                       coalesce(array_agg(cast(c.share as float8) order by c.person_id)
                                filter (where c.person_id is not null), '{}') as shares,
                       coalesce(array_agg(cast(c.out_of as int) order by c.person_id)
                                filter (where c.person_id is not null), '{}') as questions,
                       coalesce(array_agg(cast(c.cut as int) order by c.person_id)
                                filter (where c.person_id is not null), '{}') as cuts,
                       exists (select from people.report_institution x where x.parent_id = i.institution_id) as deeper
                  from people.report_institution i
                  left join checked c
                    on case when i.institution_id = :at then c.institution_id = i.institution_id
                            else c.institution_path <@ i.path end
                 where i.institution_id = :at or i.parent_id = :at
                 group by i.institution_id, i.code, i.names
                 order by i.institution_id <> :at, i.code
                """)
                .param("course", course.value())
                .param("at", at.value())
                .param("from", Sittings.at(from))
                .param("until", Sittings.at(until))
                .query(this::row)
                .list();
    }

    private GapRow row(ResultSet row, int number) throws SQLException {
        return new GapRow(
                row.getObject("institution_id", UUID.class),
                row.getString("code"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getBoolean("own"),
                new PairedGap(row.getInt("both"), row.getInt("alone"), row.getInt("room"), row.getInt("neither")),
                known(row),
                row.getBoolean("deeper"));
    }

    private static List<ByChance.Known> known(ResultSet row) throws SQLException {
        var shares = (Double[]) row.getArray("shares").getArray();
        var questions = (Integer[]) row.getArray("questions").getArray();
        var cuts = (Integer[]) row.getArray("cuts").getArray();
        return IntStream.range(0, shares.length)
                .mapToObj(
                        at -> new ByChance.Known(shares[at], questions[at], Final.marksNeeded(questions[at], cuts[at])))
                .toList();
    }
}
