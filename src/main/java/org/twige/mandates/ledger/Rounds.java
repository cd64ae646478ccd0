package org.twige.mandates.ledger;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;

/** Where a round of a duty gives way to the next: it stays met, and only the newest one is counted. */
@Repository
class Rounds {

    private final JdbcClient database;

    Rounds(JdbcClient database) {
        this.database = database;
    }

    private static final String OVER = Changes.writtenDown("""
            update mandates.duty d set current = false
              from mandates.duty n
             where n.mandate_id = :mandate and n.course_id = :course and n.current and n.assigned_on = :on
               and d.person_id = n.person_id and d.mandate_id = n.mandate_id and d.course_id = n.course_id
               and d.round = n.round - 1 and d.current
            """, """
            'RENEWED' as kind, cast(:on as date) as happened_on,
            case when n.changes_to is null then 'renewal' else 'change' end as reason
            """ + Changes.NO_INSTRUMENT);

    /** Takes every round out of the figures after which a further one was given. */
    long end(MandateVersion version, CourseId course, Moment moment) {
        return database.sql(OVER)
                .params(of(version, course))
                .param("on", moment.on())
                .param("at", moment.timestamp())
                .update();
    }

    /** Who was given the whole course again on a day. */
    List<UUID> givenAgain(MandateVersion version, CourseId course, Moment moment) {
        return database.sql("""
                select person_id from mandates.duty
                 where mandate_id = :mandate and course_id = :course and assigned_on = :on
                   and current and round > 1 and changes_to is null
                """)
                .params(of(version, course))
                .param("on", moment.on())
                .query((row, _) -> row.getObject("person_id", UUID.class))
                .list();
    }

    /** True when a version of a course has changed something that must be known. */
    boolean hasMaterialChange(CourseId course) {
        return database.sql("""
                select exists (select from courses.report_version
                                where course_id = :course and number > 1 and change_class = 'MATERIAL')
                """)
                .param("course", course.value())
                .query(Boolean.class)
                .single();
    }

    private static Map<String, Object> of(MandateVersion version, CourseId course) {
        return Map.of("mandate", version.mandate().value(), "course", course.value());
    }
}
