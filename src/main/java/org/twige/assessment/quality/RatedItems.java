package org.twige.assessment.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;

/** Where the newest figures of a course are read, for authors. */
@Repository
class RatedItems {

    private static final String RUN =
            " (select id from assessment.quality_run order by counted_at desc, id desc limit 1) ";

    private static final String ITEMS = """
            select item.id, item.code, item.outcome, item.kind, coalesce(q.forms, 0) as forms, q.facility,
                   q.facility_error, q.discrimination, q.discrimination_error, coalesce(q.unanswered, 0) as unanswered,
                   q.seconds, coalesce(q.timed, 0) as timed, coalesce(q.could_show, 0) as could_show, q.drift, q.drift_error,
                   (select max(d.class) from assessment.quality_dif d
                     where d.run_id = q.run_id and d.course_id = q.course_id and d.code = q.code and d.print = q.print)
                       as worst,
                   item.id in (select gone.id from assessment.withdrawn_items(item.version_id) gone (id)) as withdrawn
              from assessment.same_item same
              join assessment.item on item.id = same.item_id
              left join assessment.quality_item q
                on q.course_id = same.course_id and q.code = same.code and q.print = same.print and q.run_id =
            """ + RUN;

    private final JdbcClient database;

    RatedItems(JdbcClient database) {
        this.database = database;
    }

    /** Courses whose items are loaded, in the order of the curriculum. */
    List<CourseId> courses() {
        return database.sql("""
                select course.course_id from courses.report_course course
                 where exists (select from assessment.bank where bank.course_id = course.course_id)
                 order by course.place nulls last, course.slug
                """)
                .query((row, _) -> new CourseId(row.getObject("course_id", UUID.class)))
                .list();
    }

    /** Of the newest version, by code. */
    List<RatedItem> items(CourseId course) {
        return database.sql(ITEMS + """
                 where same.version_id = (select version_id from assessment.bank
                                           where course_id = :course order by number desc limit 1)
                 order by item.code
                """)
                .param("course", course.value())
                .query(RatedItems::item)
                .list();
    }

    Optional<RatedItem> find(UUID item) {
        return database.sql(ITEMS + " where same.item_id = :item")
                .param("item", item)
                .query(RatedItems::item)
                .optional();
    }

    /** Empty before the first count, and for a final that nobody has closed. */
    Optional<RatedForm> form(CourseId course) {
        return database.sql("select * from assessment.quality_form where course_id = :course and run_id = " + RUN)
                .param("course", course.value())
                .query((row, _) -> new RatedForm(
                        row.getLong("forms"),
                        row.getInt("items"),
                        row.getDouble("mean"),
                        figure(row, "deviation"),
                        figure(row, "alpha"),
                        figure(row, "alpha_error"),
                        figure(row, "measurement_error")))
                .optional();
    }

    static @Nullable Double figure(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Double.class);
    }

    private static RatedItem item(ResultSet row, int number) throws SQLException {
        return new RatedItem(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("outcome"),
                row.getString("kind"),
                row.getLong("forms"),
                figure(row, "facility"),
                figure(row, "facility_error"),
                figure(row, "discrimination"),
                figure(row, "discrimination_error"),
                row.getLong("unanswered"),
                figure(row, "seconds"),
                row.getLong("timed"),
                row.getLong("could_show"),
                figure(row, "drift"),
                figure(row, "drift_error"),
                row.getString("worst"),
                row.getBoolean("withdrawn"));
    }
}
