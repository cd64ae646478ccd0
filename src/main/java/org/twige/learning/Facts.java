package org.twige.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.twige.courses.Choice;
import org.twige.courses.CourseId;
import org.twige.courses.Lesson;
import org.twige.courses.LessonId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Where it is kept what a person did in a course: facts are added once and never changed. */
@Repository
class Facts {

    private final JdbcClient database;

    Facts(JdbcClient database) {
        this.database = database;
    }

    /** The number of the present pass of a person through a course, from the first on. */
    private static final String PASS = """
            (select coalesce(max(number), 1) from learning.pass where person_id = :person and course_id = :course)
            """;

    /** What a person did in these lessons in the present pass, under any of their records, in one question to the database. */
    Past of(PersonId person, CourseId course, List<LessonId> lessons) {
        var done = new HashSet<LessonId>();
        var answeredIn = new HashSet<LessonId>();
        var completedOn = new AtomicReference<@Nullable LocalDate>();
        database.sql("with present as materialized (select " + PASS + """
                 as pass)
                select 'done' as fact, lesson_id, null::date as on_day from learning.lesson_done
                 where person_id = any(people.report_records_of(:person)) and lesson_id = any(:lessons) and pass = (select pass from present)
                union all
                select distinct 'answered', lesson_id, null::date from learning.answer
                 where person_id = any(people.report_records_of(:person)) and lesson_id = any(:lessons) and pass = (select pass from present)
                union all
                select 'completed', null::uuid, min(completed_on) from learning.completion
                 where person_id = any(people.report_records_of(:person)) and course_id = :course and pass = (select pass from present)
                having count(*) > 0
                """)
                .param("course", course.value())
                .param("person", person.value())
                .param("lessons", lessons.stream().map(LessonId::value).toArray(UUID[]::new))
                .query(row -> {
                    switch (row.getString("fact")) {
                        case "done" -> done.add(new LessonId(row.getObject("lesson_id", UUID.class)));
                        case "answered" -> answeredIn.add(new LessonId(row.getObject("lesson_id", UUID.class)));
                        default -> completedOn.set(row.getObject("on_day", LocalDate.class));
                    }
                });
        return new Past(done, answeredIn, completedOn.get());
    }

    /** What a person did in one lesson in the present pass, in one question to the database. */
    LessonPast in(PersonId person, OpenLesson open) {
        var choices = new HashMap<String, String>();
        var done = new AtomicBoolean();
        database.sql("with present as materialized (select " + PASS + """
                 as pass)
                select block_id, choice from learning.answer
                 where person_id = any(people.report_records_of(:person)) and lesson_id = :lesson and pass = (select pass from present)
                union all
                select '', '' from learning.lesson_done
                 where person_id = any(people.report_records_of(:person)) and lesson_id = :lesson and pass = (select pass from present)
                """)
                .param("person", person.value())
                .param("course", open.course().id().value())
                .param("lesson", open.lesson().id().value())
                .query(row -> {
                    if (row.getString("block_id").isEmpty()) {
                        done.set(true);
                    } else {
                        choices.put(row.getString("block_id"), row.getString("choice"));
                    }
                });
        return new LessonPast(choices, done.get());
    }

    /** Keeps an answer unless the question has one; the first act in a course also begins it. */
    void answer(PersonId person, OpenLesson open, String block, Choice chosen, Instant at) {
        act("""
                        insert into learning.answer
                               (person_id, lesson_id, block_id, version_id, choice, correct, answered_at, language, pass)
                        select :person, :lesson, :block, :version, :choice, :correct, :at, :language, pass from present
                        on conflict do nothing
                        """, person, open, at)
                .param("block", block)
                .param("choice", chosen.id())
                .param("correct", chosen.right())
                .param("language", open.language())
                .update();
    }

    /** Keeps that a lesson is done, once. */
    void finish(PersonId person, OpenLesson open, Instant at) {
        act("""
                        insert into learning.lesson_done (person_id, lesson_id, version_id, done_at, pass)
                        select :person, :lesson, :version, :at, pass from present
                        on conflict do nothing
                        """, person, open, at).update();
    }

    /** When the last of these lessons was done that is done in the present pass; one of them is. */
    Instant lastDone(PersonId person, CourseId course, List<Lesson> lessons) {
        return database.sql("""
                select max(done_at) as last_at from learning.lesson_done
                 where person_id = any(people.report_records_of(:person)) and lesson_id = any(:lessons)
                   and pass =\s""" + PASS)
                .param("person", person.value())
                .param("course", course.value())
                .param(
                        "lessons",
                        lessons.stream().map(lesson -> lesson.id().value()).toArray(UUID[]::new))
                .query((row, _) -> row.getTimestamp("last_at").toInstant())
                .single();
    }

    /** Until the end of the transaction nobody else finishes a lesson of this person's course: the last one sees all. */
    void waitForOthers(PersonId person, OpenLesson open) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:who, 0))")
                .param(
                        "who",
                        "learning " + person.value() + " " + open.course().id().value())
                .query((_, _) -> true)
                .list();
    }

    private StatementSpec act(String insert, PersonId person, OpenLesson open, Instant at) {
        return database.sql("with present as materialized (select " + PASS + """
                         as pass), begun as (
                            insert into learning.start (person_id, course_id, version_id, started_at, pass)
                            select :person, :course, :version, :at, pass from present
                            on conflict do nothing)
                        """ + insert)
                .param("person", person.value())
                .param("course", open.course().id().value())
                .param("version", open.version().id().value())
                .param("lesson", open.lesson().id().value())
                .param("at", Timestamp.from(at));
    }

    /** False when the version was completed before, in this pass. */
    boolean complete(PersonId person, CourseId course, VersionId version, LocalDate on, Instant at) {
        return database.sql("""
                        with present as (
                            select coalesce(max(number), 1) as pass from learning.pass
                             where person_id = :person and course_id = :course)
                        insert into learning.completion (person_id, version_id, course_id, completed_on, at, pass)
                        select :person, :version, :course, :on, :at, present.pass
                          from present
                         where not exists (select from learning.completion c
                                            where c.person_id = any(people.report_records_of(:person))
                                              and c.version_id = :version and c.pass = present.pass)
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
}
