package org.twige.assessment;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.twige.GivenAnswer;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.people.PeopleFixture;

/** Courses with a final, learners in front of it, and time that passes. */
final class FinalFixture {

    private final MockMvc browser;
    private final JdbcClient database;
    private final PublishCourse publication;
    private final Courses courses;

    FinalFixture(MockMvc browser, JdbcClient database, PublishCourse publication, Courses courses) {
        this.browser = browser;
        this.database = database;
        this.publication = publication;
        this.courses = courses;
    }

    /** A small course whose items are loaded. */
    Version course() {
        return loaded(new CourseFixture(publication).publish());
    }

    Version loaded(Version version) {
        Awaitility.await()
                .until(() -> database.sql("""
                        select exists (select from assessment.bank where version_id = :version)
                        """)
                        .param("version", version.id().value())
                        .query(Boolean.class)
                        .single());
        return version;
    }

    String slug(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .findFirst()
                .orElseThrow()
                .slug();
    }

    String door(Version version) {
        return "/learn/" + slug(version) + "/final";
    }

    Learner learner() {
        var people = new PeopleFixture(database);
        return new Learner(browser, PeopleFixture.signedIn(people.personAt(people.root())));
    }

    /** Somebody who has done every lesson. */
    Learner learnerAfterLessons(Version version) {
        var learner = learner();
        finishLessons(learner, version);
        return learner;
    }

    void finishLessons(Learner learner, Version version) {
        for (var lesson : courses.lessons(version.id())) {
            database.sql("""
                    insert into learning.lesson_done (person_id, lesson_id, version_id, done_at)
                    values (:person, :lesson, :version, :at)
                    on conflict do nothing
                    """)
                    .param("person", learner.id().value())
                    .param("lesson", lesson.id().value())
                    .param("version", version.id().value())
                    .param("at", Timestamp.from(Instant.EPOCH))
                    .update();
        }
        version.description().practised().forEach(practised -> practise(learner, practised.exercise()));
    }

    /** An exercise that was done, without anything to ask about. */
    private void practise(Learner learner, String exercise) {
        database.sql("""
                insert into labs.round (person_id, exercise, number, seed, reading, language, begun_at, changed_at,
                                        finished_at, figures)
                values (:person, :exercise, 1, 1, true, 'rw', :at, :at, :at, '{}')
                on conflict do nothing
                """)
                .param("person", learner.id().value())
                .param("exercise", exercise)
                .param("at", Timestamp.from(Instant.EPOCH))
                .update();
    }

    /** The same in the second pass. */
    void finishLessonsAgain(Learner learner, Version version) {
        database.sql("""
                insert into learning.lesson_done (person_id, lesson_id, version_id, done_at, pass)
                select person_id, lesson_id, version_id, done_at, 2 from learning.lesson_done
                 where person_id = :person and version_id = :version
                """)
                .param("person", learner.id().value())
                .param("version", version.id().value())
                .update();
    }

    /** Moves everything the learner did in attempts into the past. */
    void pass(Duration time, Learner learner) {
        database.sql("""
                update assessment.attempt
                   set opened_at = opened_at - make_interval(secs => :seconds),
                       closed_at = closed_at - make_interval(secs => :seconds),
                       retake_from = retake_from - make_interval(secs => :seconds)
                 where person_id = :person
                """)
                .param("seconds", time.toSeconds())
                .param("person", learner.id().value())
                .update();
    }

    /** A check in a room, marked a moment ago, as it follows three finals that were not passed. */
    void helped(Learner learner, Version version) {
        database.sql("""
                with room as (
                    insert into assessment.sitting (course_id, version_id, institution_id, room, starts_at, languages,
                                                    minutes, out_of, cut, made_by, made_at)
                    select :course, :version, institution_id, 'Room 1', now(), '{en}', 15, 8, 70, :person, now()
                      from people.report_person where person_id = :person
                    returning id)
                insert into assessment.seat (sitting_id, person_id, reason, score, passed, marked_at)
                select id, :person, 'CHOSEN', 3, false, now() from room
                """)
                .param("course", version.course().value())
                .param("version", version.id().value())
                .param("person", learner.id().value())
                .update();
    }

    /** The place on the page of the right option of a question. */
    int right(AttemptId attempt, int question) {
        return database.sql("""
                select strpos(option_order, item.key)
                  from assessment.attempt_item
                  join assessment.item on item.id = item_id
                 where attempt_id = :attempt and position = :question
                """)
                .param("attempt", attempt.value())
                .param("question", question)
                .query(Integer.class)
                .single();
    }

    int wrong(AttemptId attempt, int question) {
        return right(attempt, question) % 4 + 1;
    }

    /** Codes of the items of an attempt, in their order. */
    List<String> codes(AttemptId attempt) {
        return database.sql("""
                select code from assessment.attempt_item join assessment.item on item.id = item_id
                 where attempt_id = :attempt order by position
                """)
                .param("attempt", attempt.value())
                .query((row, _) -> row.getString("code"))
                .list();
    }

    /** Opens an attempt and answers every question, so many of them rightly, up to the page of the check. */
    AttemptId answerAll(Learner learner, Version version, int rightly) throws Exception {
        return answerAll(learner, version, version.finalCheck().items(), rightly);
    }

    private AttemptId answerAll(Learner learner, Version version, int questions, int rightly) throws Exception {
        var page = learner.send(learner.open(door(version)), "/final");
        var attempt = learner.attempt();
        for (var question = 1; question <= questions; question++) {
            var right = GivenAnswer.right(database, attempt.value()).get(question - 1);
            var given = question <= rightly ? right : right.wrong();
            page = learner.send(page, "/questions/" + question, given.fields());
        }
        return attempt;
    }

    AttemptId takeWhole(Learner learner, Version version, int rightly) throws Exception {
        return takeWhole(learner, version, version.finalCheck().items(), rightly);
    }

    /** The same with so many questions. */
    AttemptId takeWhole(Learner learner, Version version, int questions, int rightly) throws Exception {
        var attempt = answerAll(learner, version, questions, rightly);
        learner.send(learner.open("/attempts/" + attempt + "/check"), "/submit");
        return attempt;
    }
}
