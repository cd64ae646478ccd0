package org.twige.assessment.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.web.Jobs;

/** Has the statistics counted, and reads from the tables what the newest count says of a course. */
final class CountedFigures {

    private static final String NEWEST =
            "(select id from assessment.quality_run order by counted_at desc, id desc limit 1)";

    private final JdbcClient database;
    private final CountQuality count;
    private final Jobs jobs;

    CountedFigures(JdbcClient database, CountQuality count, Jobs jobs) {
        this.database = database;
        this.count = count;
        this.jobs = jobs;
    }

    /** The job that was done. */
    UUID countNow() {
        var job = jobs.start("assessment.quality", UUID.randomUUID(), "/authors/quality");
        count.countFor(job);
        return job;
    }

    /** One figure of every item, by code. */
    List<Double> items(TakenForms taken, String column) {
        return database.sql("select cast(" + column + " as float8) from assessment.quality_item where run_id = "
                        + NEWEST + " and course_id = :course order by code")
                .param("course", taken.course())
                .query((row, _) -> row.getDouble(1))
                .list();
    }

    /** Of how many items a figure is not told. */
    int untold(TakenForms taken, String column) {
        return database.sql("select count(*) from assessment.quality_item where run_id = " + NEWEST
                        + " and course_id = :course and " + column + " is null")
                .param("course", taken.course())
                .query(Integer.class)
                .single();
    }

    double form(TakenForms taken, String column) {
        return database.sql("select cast(" + column + " as float8) from assessment.quality_form where run_id = "
                        + NEWEST + " and course_id = :course")
                .param("course", taken.course())
                .query(Double.class)
                .single();
    }

    /** One item beside its reference group. */
    Map<String, @Nullable Object> dif(TakenForms taken, String code, String focal) {
        return database.sql("select * from assessment.quality_dif where run_id = " + NEWEST
                        + " and course_id = :course and code = :code and focal = :focal")
                .param("course", taken.course())
                .param("code", code)
                .param("focal", focal)
                .query()
                .singleRow();
    }

    /** One figure of it. */
    double dif(TakenForms taken, String code, String focal, String column) {
        return (double) Objects.requireNonNull(dif(taken, code, focal).get(column));
    }

    /** Letter, how often it was chosen, for how many it was right. */
    List<String> options(TakenForms taken, String code) {
        return database.sql(
                        "select letter || ' ' || chosen || ' ' || right_ones from assessment.quality_option where run_id = "
                                + NEWEST + " and course_id = :course and code = :code order by letter")
                .param("course", taken.course())
                .param("code", code)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
