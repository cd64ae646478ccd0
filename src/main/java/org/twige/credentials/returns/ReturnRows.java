package org.twige.credentials.returns;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.courses.Course;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;

/** Where the certificates of a period are read, one row in memory after the other. */
@Repository
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class ReturnRows {

    private static final String ROWS = """
            with best as (
                select person_id, version_id, max(score / out_of) as share
                  from assessment.report_attempt
                 where passed and out_of > 0
                   and attempt_id not in (select attempt_id from assessment.report_not_counted)
                 group by person_id, version_id)
            select p.staff_no, coalesce(i.code, '') as institution, c.course_id, c.version_id, b.share, c.issued_on,
                   c.code, c.token, c.valid_until, c.slip, c.names, p.state = 'LEFT' as gone,
                   case when r.revoked_at < :end then 'REVOKED' else 'PASSED' end as result
              from credentials.credential c
              join people.report_person p on p.person_id = c.person_id
              left join people.report_institution i on i.institution_id = p.institution_id
              left join credentials.revocation r on r.credential_id = c.id
              left join best b on b.person_id = c.person_id and b.version_id = c.version_id
             where ((c.issued_at >= :begin and c.issued_at < :end)
                    or (r.revoked_at >= :begin and r.revoked_at < :end and c.issued_at < :begin))
             order by i.path, p.staff_no, c.code
            """;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final Courses courses;
    private final Country country;

    ReturnRows(JdbcClient database, Courses courses, Country country) {
        this.database = database;
        this.courses = courses;
        this.country = country;
    }

    void each(Period period, Consumer<ReturnRow> visitor) {
        var slugs = courses.published().stream().collect(Collectors.toMap(Course::id, Course::slug));
        var editions = editions();
        try (var rows = database
                .sql(ROWS)
                .param("begin", period.begin(country.zone()))
                .param("end", period.end(country.zone()))
                .withFetchSize(AT_ONCE)
                .query((row, _) -> row(row, slugs, editions))
                .stream()) {
            rows.forEach(visitor);
        }
    }

    /** The author's names of all versions that anybody holds a certificate of. */
    private Map<UUID, String> editions() {
        var versions = database.sql("select distinct version_id from credentials.credential")
                .query((row, _) -> new VersionId(row.getObject(1, UUID.class)))
                .list();
        return versions.stream()
                .flatMap(id -> courses.version(id).stream())
                .collect(Collectors.toMap(
                        version -> version.id().value(),
                        version -> version.description().edition()));
    }

    private static ReturnRow row(ResultSet row, Map<CourseId, String> slugs, Map<UUID, String> editions)
            throws SQLException {
        return new ReturnRow(
                row.getString("staff_no"),
                row.getString("institution"),
                slugs.getOrDefault(new CourseId(row.getObject("course_id", UUID.class)), ""),
                editions.getOrDefault(row.getObject("version_id", UUID.class), ""),
                row.getString("result"),
                band(row.getBigDecimal("share")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("code"),
                row.getString("token"),
                row.getObject("valid_until", LocalDate.class),
                "",
                row.getString("slip"),
                row.getString("names"),
                row.getBoolean("gone"));
    }

    /** The tenth of all marks; everything from 90 % on is one band. */
    static String band(@Nullable BigDecimal share) {
        if (share == null) {
            return "";
        }
        var tenth = Math.min(9, share.multiply(BigDecimal.TEN).intValue());
        return tenth == 9 ? "90-100" : tenth * 10 + "-" + (tenth * 10 + 9);
    }
}
