package org.twige;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.PersonId;

/** Writes down what invented people did on a day of the demo's story: sign-ins, first steps and lessons. */
@Repository
class DemoFacts {

    private final JdbcClient database;

    DemoFacts(JdbcClient database) {
        this.database = database;
    }

    /** Everybody with an open duty for the course, in the order of their staff numbers. */
    List<PersonId> learners(UUID course) {
        return database.sql("""
                select p.person_id from people.report_person p
                  join mandates.report_duty d on d.person_id = p.person_id and d.course_id = :course
                 where p.state = 'LISTED' and p.status = 'active'
                 order by p.staff_no
                """)
                .param("course", course)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    @Transactional
    void signIn(List<PersonId> people, Instant at) {
        database.sql("""
                insert into accounts.account (person_id, activated_at, last_sign_in_at)
                select person, :at, :at from unnest(cast(:people as uuid[])) person
                on conflict (person_id) do update set last_sign_in_at = excluded.last_sign_in_at
                """)
                .param("people", keys(people))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The lesson with this number, for each of the people. */
    @Transactional
    void doLesson(List<PersonId> people, UUID version, int lesson, Instant at) {
        database.sql("""
                with learner as (select person from unnest(cast(:people as uuid[])) person),
                     begun as (
                        insert into learning.start (person_id, course_id, version_id, started_at)
                        select person, (select course_id from courses.report_course where version_id = :version),
                               :version, :at
                          from learner
                        on conflict do nothing)
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                select person, l.lesson_id, :version, :at
                  from learner
                  join courses.report_lesson l on l.version_id = :version and l.number = :lesson
                on conflict do nothing
                """)
                .param("people", keys(people))
                .param("version", version)
                .param("lesson", lesson)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** True while a listener has still to hear something. */
    boolean somebodyIsListening() {
        return database.sql("select exists (select 1 from jobs.event_publication where completion_date is null)")
                .query(Boolean.class)
                .single();
    }

    private static UUID[] keys(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
