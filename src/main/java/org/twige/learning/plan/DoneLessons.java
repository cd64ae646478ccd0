package org.twige.learning.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where it is read which lessons somebody did since a moment. */
@Repository
public class DoneLessons {

    private final JdbcClient database;
    private final Courses courses;

    DoneLessons(JdbcClient database, Courses courses) {
        this.database = database;
        this.courses = courses;
    }

    private record Row(VersionId version, LessonId lesson) {}

    /** In the order in which they were done, under any record of the person. */
    public List<Lesson> since(PersonId person, Instant moment) {
        return database
                .sql("""
                select version_id, lesson_id from learning.lesson_done
                 where person_id = any(people.report_records_of(:person)) and done_at >= :moment
                 order by done_at
                """)
                .param("person", person.value())
                .param("moment", Timestamp.from(moment))
                .query((row, _) -> new Row(
                        new VersionId(row.getObject("version_id", UUID.class)),
                        new LessonId(row.getObject("lesson_id", UUID.class))))
                .list()
                .stream()
                .flatMap(done -> courses.lessons(done.version()).stream()
                        .filter(lesson -> lesson.id().equals(done.lesson())))
                .toList();
    }
}
