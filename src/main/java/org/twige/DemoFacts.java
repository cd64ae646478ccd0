package org.twige;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
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

    /** Everybody with a duty for the course, in the order of their staff numbers. */
    @Transactional
    List<PersonId> learners(UUID course) {
        patience();
        return database.sql("""
                select p.person_id from people.report_person p
                 where p.state = 'LISTED' and p.status = 'active'
                   and p.person_id in (select person_id from mandates.report_duty where course_id = :course)
                 order by p.staff_no
                """)
                .param("course", course)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Lets this transaction take its time: it may write the day of a whole nation. */
    void patience() {
        database.sql("set local statement_timeout = '10min'").update();
    }

    /** The sign-ins and lessons of one day. */
    @Transactional
    void learn(InventedDay day, UUID version, Instant at) {
        patience();
        signIn(day.comers(), at);
        for (var lesson = 0; lesson < day.byLesson().size(); lesson++) {
            doLesson(day.byLesson().get(lesson), version, lesson + 1, at);
        }
    }

    private void signIn(List<PersonId> people, Instant at) {
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
    private void doLesson(List<PersonId> people, UUID version, int lesson, Instant at) {
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

    /** Completions of a whole nation at once; nobody is told, the ledger meets its duties when it looks for them. */
    @Transactional
    void complete(List<PersonId> people, UUID version, LocalDate on, Instant at) {
        patience();
        database.sql("""
                insert into learning.completion (person_id, version_id, course_id, completed_on, at)
                select person, :version, (select course_id from courses.report_course where version_id = :version),
                       :on, :at
                  from unnest(cast(:people as uuid[])) person
                on conflict do nothing
                """)
                .param("people", keys(people))
                .param("version", version)
                .param("on", on)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Waits until every listener has heard what it was told. */
    void awaitListeners() {
        while (somebodyIsListening()) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private boolean somebodyIsListening() {
        return database.sql("select exists (select 1 from jobs.event_publication where completion_date is null)")
                .query(Boolean.class)
                .single();
    }

    private static UUID[] keys(List<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
