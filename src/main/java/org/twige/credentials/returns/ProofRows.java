package org.twige.credentials.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;

/** Where the proofs from elsewhere are read that were accepted in a period, or revoked in it; never a claimed one. */
@Repository
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class ProofRows {

    private static final String ROWS = """
            with told as (
                select evidence_id,
                       max(happened_at) filter (where kind = 'VERIFIED') as accepted_at,
                       max(happened_at) filter (where kind = 'REVOKED') as revoked_at
                  from credentials.evidence_event
                 where kind in ('VERIFIED', 'REVOKED')
                 group by evidence_id)
            select p.staff_no, coalesce(i.code, '') as institution, e.course_id, e.completed_on, e.valid_until,
                   u.issuer, p.names, p.state = 'LEFT' as gone,
                   case when t.revoked_at < :end then 'REVOKED' else 'ACCEPTED' end as result
              from told t
              join credentials.evidence e on e.id = t.evidence_id
              join credentials.issuer_rule u on u.id = e.issuer_rule_id
              join people.report_person p on p.person_id = e.person_id
              left join people.report_institution i on i.institution_id = p.institution_id
             where (t.accepted_at >= :begin and t.accepted_at < :end)
                or (t.revoked_at >= :begin and t.revoked_at < :end and t.accepted_at < :begin)
             order by i.path, p.staff_no, e.id
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Courses courses;
    private final Country country;

    ProofRows(JdbcClient database, Courses courses, Country country) {
        this.database = database;
        this.courses = courses;
        this.country = country;
    }

    void each(Period period, Consumer<ReturnRow> visitor) {
        var slugs = courses.published().stream().collect(Collectors.toMap(Course::id, Course::slug));
        try (var rows = database
                .sql(ROWS)
                .param("begin", period.begin(country.zone()))
                .param("end", period.end(country.zone()))
                .withFetchSize(AT_ONCE)
                .query((row, _) -> row(row, slugs))
                .stream()) {
            rows.forEach(visitor);
        }
    }

    private static ReturnRow row(ResultSet row, Map<CourseId, String> slugs) throws SQLException {
        return new ReturnRow(
                row.getString("staff_no"),
                row.getString("institution"),
                slugs.getOrDefault(new CourseId(row.getObject("course_id", UUID.class)), ""),
                "",
                row.getString("result"),
                "",
                row.getObject("completed_on", LocalDate.class),
                "",
                null,
                row.getObject("valid_until", LocalDate.class),
                row.getString("issuer"),
                null,
                row.getString("names"),
                row.getBoolean("gone"));
    }
}
