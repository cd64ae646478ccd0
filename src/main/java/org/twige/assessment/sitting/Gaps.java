package org.twige.assessment.sitting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.people.InstitutionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where it is counted who passed alone and who in a room, over the people whom chance drew. */
@Repository
class Gaps {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Gaps(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * The people of an institution itself, then those of each institution below, each person once with the last check
     * in a room and the last final before it.
     */
    List<GapRow> below(CourseId course, InstitutionId at) {
        return database.sql("""
                with checked as (
                    select distinct on (p.person_id) p.person_id, p.institution_id, p.institution_path,
                           s.passed as room, final.passed as alone, final.share
                      from assessment.seat s
                      join assessment.sitting t on t.id = s.sitting_id and t.course_id = :course
                      left join people.report_alias m on m.person_id = s.person_id
                      join people.report_person p on p.person_id = coalesce(m.kept_id, s.person_id)
                      join lateral (
                            select a.passed, a.score / a.out_of as share
                              from assessment.report_attempt a
                             where a.person_id = p.person_id and a.course_id = t.course_id
                               and a.closed_at < coalesce(s.begun_at, t.starts_at)
                             order by a.closed_at desc limit 1) final on true
                     where s.reason = 'RANDOM' and s.marked_at is not null and t.closed_at is not null
                     order by p.person_id, t.closed_at desc)
                select i.institution_id, i.code, i.names, i.institution_id = :at as own,
                       count(*) filter (where c.alone and c.room) as both,
                       count(*) filter (where c.alone and not c.room) as alone,
                       count(*) filter (where not c.alone and c.room) as room,
                       count(*) filter (where not c.alone and not c.room) as neither,
                       coalesce(array_agg(cast(c.share as float8)) filter (where c.person_id is not null), '{}')
                           as shares,
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
                Arrays.asList((Double[]) row.getArray("shares").getArray()),
                row.getBoolean("deeper"));
    }
}
