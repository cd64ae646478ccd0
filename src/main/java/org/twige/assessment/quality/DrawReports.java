package org.twige.assessment.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.assessment.quality.DrawReport.LeftOut;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;

/** Where it is told how well forms of a course can be drawn. */
@Repository
class DrawReports {

    private static final Duration LATELY = Duration.ofDays(30);

    private final JdbcClient database;
    private final Withdrawals withdrawals;
    private final Courses courses;
    private final Clock clock;

    DrawReports(JdbcClient database, Withdrawals withdrawals, Courses courses, Clock clock) {
        this.database = database;
        this.withdrawals = withdrawals;
        this.courses = courses;
        this.clock = clock;
    }

    /** Of the newest version whose items are loaded. */
    DrawReport of(CourseId course) {
        var version = new VersionId(database.sql("""
                select version_id from assessment.bank where course_id = :course order by number desc limit 1
                """)
                .param("course", course.value())
                .query(UUID.class)
                .single());
        var rules = courses.version(version).orElseThrow().finalCheck();
        return database.sql("""
                select count(*) as questions, count(*) filter (where d.worn) as worn
                  from assessment.attempt a
                  join assessment.attempt_item d on d.attempt_id = a.id
                 where a.version_id = :version and a.opened_at > :since and not a.changes
                """)
                .param("version", version.value())
                .param("since", clock.instant().minus(LATELY).atOffset(ZoneOffset.UTC))
                .query((row, _) -> new DrawReport(
                        new Supplies(rules.drawn(), withdrawals.left(version)).thin(),
                        row.getLong("questions"),
                        row.getLong("worn"),
                        leftOut(version)))
                .single();
    }

    private List<LeftOut> leftOut(VersionId version) {
        return database.sql("select code, problem from assessment.left_out where version_id = :version order by code")
                .param("version", version.value())
                .query((row, _) -> new LeftOut(row.getString("code"), row.getString("problem")))
                .list();
    }
}
