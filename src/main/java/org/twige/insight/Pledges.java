package org.twige.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.country.Country;
import org.twige.country.LocalText;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What institutions grant and what their people have done, for everybody to read. */
@Repository
class Pledges {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final Country country;

    Pledges(JdbcClient database, JsonMapper json, Country country) {
        this.database = database;
        this.json = json;
        this.country = country;
    }

    /**
     * Institutions in which somebody is counted, by their codes.
     *
     * @param district a code, or empty for the whole country
     */
    List<Published> on(Cohort cohort, LocalDate day, String district, int skip, int most) {
        return database.sql("""
                select i.code, i.names, coalesce(i.district, '') as district, g.minutes_per_week, c.eligible, c.met
                  from (select institution_id, sum(people) as eligible,
                               coalesce(sum(people) filter (where state = 'MET'), 0) as met
                          from mandates.report_count
                         where mandate_id = :mandate and course_id = :course and counts
                         group by institution_id) c
                  join people.report_institution i on i.institution_id = c.institution_id
                  left join mandates.report_study_time(:day) g on g.institution_id = c.institution_id
                 where :district = '' or i.district = :district
                 order by i.code
                offset :skip limit :most
                """)
                .param("mandate", cohort.mandate())
                .param("course", cohort.course())
                .param("day", day)
                .param("district", district)
                .param("skip", skip)
                .param("most", most)
                .query(this::published)
                .list();
    }

    private Published published(ResultSet row, int number) throws SQLException {
        var minutes = row.getInt("minutes_per_week");
        return new Published(
                row.getString("code"),
                new LocalText(json.readValue(row.getString("names"), NAMES)),
                row.getString("district"),
                minutes == 0 ? country.studyMinutes() : minutes,
                minutes > 0,
                new Standing(row.getLong("eligible"), row.getLong("met"), 0, 0));
    }
}
