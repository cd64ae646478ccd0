package org.twige.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where it is kept who goes through a course again, and up to which version somebody knows it. */
@Repository
class Passes {

    private final JdbcClient database;

    Passes(JdbcClient database) {
        this.database = database;
    }

    /** A next pass for those of these people whose present one is completed. */
    int begin(CourseId course, List<UUID> people, Instant at) {
        return database.sql("""
                insert into learning.pass (person_id, course_id, number, begun_at)
                select c.person_id, :course, max(c.pass) + 1, :at
                  from learning.completion c
                 where c.course_id = :course and c.person_id = any(cast(:people as uuid[]))
                   and not exists (select from learning.pass p
                                    where p.person_id = c.person_id and p.course_id = :course and p.number > (
                                          select max(m.pass) from learning.completion m
                                           where m.person_id = c.person_id and m.course_id = :course))
                 group by c.person_id
                on conflict do nothing
                """)
                .param("course", course.value())
                .param("people", people.stream().map(UUID::toString).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A pass that was only begun because a completion was set aside is none once that one counts again. */
    Optional<Instant> begunAt(PersonId person, CourseId course) {
        return database.sql("""
                select p.begun_at from learning.pass p
                 where p.person_id = :person and p.course_id = :course
                   and not exists (select from learning.set_aside s
                                    where s.person_id = any(people.report_records_of(:person))
                                      and s.at = p.begun_at and s.ended_at is not null)
                 order by p.number desc limit 1
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query((row, _) -> row.getTimestamp("begun_at").toInstant())
                .optional();
    }

    /** The newest version that a person has completed, or caught up with. */
    Optional<VersionId> known(PersonId person, CourseId course) {
        return database.sql("""
                select version_id from learning.report_done
                 where person_id = :person and course_id = :course and version_number is not null
                 order by version_number desc limit 1
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query((row, _) -> new VersionId(row.getObject("version_id", UUID.class)))
                .optional();
    }

    /** Does a change that matters lie between what a person knows of a course and a version of it? */
    boolean isBehind(PersonId person, CourseId course, VersionId version) {
        return database.sql("""
                select exists (
                    select from courses.report_version asked
                      join courses.report_version m on m.course_id = asked.course_id and m.number <= asked.number
                     where asked.version_id = :version and m.change_class = 'MATERIAL'
                       and m.number > (select max(version_number) from learning.report_done
                                        where person_id = :person and course_id = :course))
                """)
                .param("person", person.value())
                .param("course", course.value())
                .param("version", version.value())
                .query(Boolean.class)
                .single();
    }

    /** False when it was kept before. */
    boolean changesDone(PersonId person, CourseId course, VersionId version, LocalDate on, Instant at) {
        return database.sql("""
                        insert into learning.change_done (person_id, version_id, course_id, done_on, at)
                        values (:person, :version, :course, :on, :at)
                        on conflict do nothing
                        """)
                        .param("person", person.value())
                        .param("version", version.value())
                        .param("course", course.value())
                        .param("on", on)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Who began a course, has not completed it, and has nothing left to do in a version. */
    List<PersonId> doneWith(CourseId course, VersionId version) {
        return database.sql("""
                select s.person_id from learning.start s
                 where s.course_id = :course
                   and not exists (select from learning.pass p
                                    where p.person_id = s.person_id and p.course_id = s.course_id and p.number > s.pass)
                   and not exists (select from learning.completion c
                                    where c.person_id = s.person_id and c.course_id = s.course_id and c.pass = s.pass)
                   and not exists (select from courses.report_lesson l
                                    where l.version_id = :version and not exists (
                                          select from learning.lesson_done d
                                           where d.person_id = s.person_id and d.lesson_id = l.lesson_id
                                             and d.pass = s.pass))
                """)
                .param("course", course.value())
                .param("version", version.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }
}
