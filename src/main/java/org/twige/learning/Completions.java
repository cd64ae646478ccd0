package org.twige.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.twige.courses.CourseId;
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where it is kept which completions do not count. */
@Repository
class Completions {

    /** A pass in which all is done that was done in the present one, but for what stays behind. */
    private static final String NEXT = """
            with present as (
                select coalesce(max(number), 1) as pass from learning.pass
                 where person_id = :person and course_id = :course),
            next as (
                insert into learning.pass (person_id, course_id, number, begun_at)
                select :person, :course, pass + 1, :at from present where pass = any(:passes)
                returning number),
            started as (
                insert into learning.start (person_id, course_id, version_id, started_at, pass)
                select distinct on (s.course_id) :person, s.course_id, s.version_id, s.started_at, next.number
                  from next
                  join learning.start s on s.pass = next.number - 1 and s.course_id = :course
                   and s.person_id = any(people.report_records_of(:person))
                 order by s.course_id, s.started_at),
            read as (
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at, pass)
                select distinct on (d.lesson_id) :person, d.lesson_id, d.version_id, d.done_at, next.number
                  from next
                  join learning.lesson_done d on d.pass = next.number - 1
                   and d.person_id = any(people.report_records_of(:person))
                  join courses.report_version v on v.version_id = d.version_id and v.course_id = :course
                 where not (:done and d.lesson_id = :lesson)
                 order by d.lesson_id, d.done_at)
            insert into learning.answer
                   (person_id, lesson_id, block_id, version_id, choice, correct, answered_at, language, pass)
            select distinct on (w.lesson_id, w.block_id) :person, w.lesson_id, w.block_id, w.version_id, w.choice,
                   w.correct, w.answered_at, w.language, next.number
              from next
              join learning.answer w on w.pass = next.number - 1
               and w.person_id = any(people.report_records_of(:person))
              join courses.report_version v on v.version_id = w.version_id and v.course_id = :course
             where not (w.lesson_id = :lesson and w.block_id = any(:questions))
             order by w.lesson_id, w.block_id, w.answered_at
            """;

    private final JdbcClient database;

    Completions(JdbcClient database) {
        this.database = database;
    }

    /** The passes whose completion of that day counted until now. */
    List<Integer> setAside(PersonId person, VersionId version, LocalDate on, Instant at) {
        return database.sql("""
                insert into learning.set_aside (person_id, version_id, pass, at)
                select person_id, version_id, pass, :at from learning.completion
                 where person_id = any(people.report_records_of(:person)) and version_id = :version
                   and completed_on = :on
                on conflict (person_id, version_id, pass) do update set at = excluded.at, ended_at = null
                 where set_aside.ended_at is not null
                returning pass
                """)
                .param("person", person.value())
                .param("version", version.value())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getInt("pass"))
                .list();
    }

    /**
     * What of a lesson is not taken into the next pass.
     *
     * @param questions whose answers stay behind
     * @param done does it stay behind that the lesson is done?
     */
    record Without(LessonId lesson, Collection<String> questions, boolean done) {

        static final Without NOTHING = new Without(new LessonId(new UUID(0, 0)), List.of(), false);
    }

    /** The number of the present pass. */
    int present(PersonId person, CourseId course) {
        return database.sql("""
                select coalesce(max(number), 1) from learning.pass where person_id = :person and course_id = :course
                """)
                .param("person", person.value())
                .param("course", course.value())
                .query(Integer.class)
                .single();
    }

    /** Begins a pass in which all that was done in the lessons of the last one is done; not if it is begun already. */
    void nextPass(PersonId person, CourseId course, List<Integer> passes, Without without, Instant at) {
        database.sql(NEXT)
                .param("person", person.value())
                .param("course", course.value())
                .param("passes", passes.toArray(Integer[]::new))
                .param("lesson", without.lesson().value())
                .param("questions", without.questions().toArray(String[]::new))
                .param("done", without.done())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Also the pass that began with the setting aside is completed with it; false when nothing was set aside. */
    boolean countAgain(PersonId person, VersionId version, LocalDate on, Instant at) {
        return database.sql("""
                with back as (
                    update learning.set_aside s set ended_at = :at
                      from learning.completion c
                     where s.person_id = any(people.report_records_of(:person)) and s.version_id = :version
                       and s.ended_at is null
                       and c.person_id = s.person_id and c.version_id = s.version_id and c.pass = s.pass
                       and c.completed_on = :on
                    returning s.person_id, c.course_id, s.at),
                completed as (
                    insert into learning.completion (person_id, version_id, course_id, completed_on, at, pass)
                    select distinct p.person_id, cast(:version as uuid), p.course_id, cast(:on as date),
                           cast(:at as timestamptz), p.number
                      from back
                      join learning.pass p on p.course_id = back.course_id and p.begun_at = back.at
                       and p.person_id = any(people.report_records_of(:person))
                    on conflict do nothing)
                select exists (select from back)
                """)
                .param("person", person.value())
                .param("version", version.value())
                .param("on", on)
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
