package org.twige.outreach.ussd;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;
import org.twige.accounts.MakeKeypadCodes;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.LessonId;
import org.twige.courses.PublishCourse;
import org.twige.courses.VersionId;
import org.twige.mandates.LedgerFixture;
import org.twige.people.PeopleFixture;
import org.twige.people.PersonId;
import org.twige.people.Responsibilities;

/** A practice round on a keypad phone, through all that a gateway comes through. */
@PageTest
class PracticeRoundTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private MakeKeypadCodes codes;

    @Autowired
    private Responsibilities responsibilities;

    @Autowired
    private TakeTurn channel;

    private PersonId teacher;
    private String number;
    private String session = "";
    private final List<String> typed = new ArrayList<>();

    @BeforeEach
    void a_teacher_who_has_answered_both_lessons_of_a_course_on_a_keypad_phone() {
        var people = new PeopleFixture(database);
        var school = people.institution();
        teacher = people.personAt(school);
        number = "+25078" + PeopleFixture.staffNo().substring(3, 10);
        database.sql("insert into people.contact (person_id, kind, value) values (:person, 'phone', :number)")
                .param("person", teacher.value())
                .param("number", number)
                .update();
        var version = new CourseFixture(publication).publish();
        database.sql("""
                insert into mandates.duty (mandate_id, person_id, course_id, institution_id, due_on, state, counts,
                                           assigned_on)
                values (:mandate, :person, :course, :school, :due, 'OPEN', true, '2026-01-05')
                """)
                .param("mandate", new LedgerFixture(database).mandate().value())
                .param("person", teacher.value())
                .param("course", version.course().value())
                .param("school", school.value())
                .param("due", LocalDate.of(2099, 6, 30))
                .update();
        courses.lessons(version.id()).forEach(lesson -> answered(version.id(), lesson.id()));
        var coordinator = people.coordinatorOf(school);
        var code = codes.of(responsibilities.scopeOf(coordinator), List.of(teacher.value()), coordinator)
                .values()
                .iterator()
                .next();
        dial();
        type(code);
        type("4711");
    }

    private void answered(VersionId version, LessonId lesson) {
        database.sql("""
                insert into outreach.ussd_answer (person_id, lesson_id, pass, version_id, chosen, correct, language,
                                                  answered_at)
                values (:person, :lesson, :epoch, :version, 1, false, 'en', :epoch)
                """)
                .param("person", teacher.value())
                .param("lesson", lesson.value())
                .param("version", version.value())
                .param("epoch", Timestamp.from(Instant.EPOCH))
                .update();
    }

    @Test
    void each_answer_is_kept_at_once_and_a_retry_changes_nothing() {
        assertThat(type("6")).startsWith("1/2 How many were late?\n1 Twelve\n2 Three");
        var right = type("2");

        assertThat(right).startsWith("Right: three.").endsWith("1 Next 0 Menu");
        assertThat(round()).isEqualTo("1 of 2 answered, 1 right");
        assertThat(say()).as("the gateway asks again").isEqualTo(right);
        assertThat(say()).isEqualTo(right);
        assertThat(round()).isEqualTo("1 of 2 answered, 1 right");
    }

    @Test
    void who_is_cut_off_goes_on_at_the_next_question_and_hears_the_score_that_never_came() {
        type("6");
        type("2");

        dial();
        assertThat(type("4711")).startsWith("2/2 ");
        type("1");
        dial();
        assertThat(type("4711")).contains(" of 2 right.", "This was practice, it does not count.");
        type("0");

        assertThat(round()).isEmpty();
        dial();
        assertThat(type("4711")).startsWith("1 Go on with the lesson");
    }

    @Test
    void nothing_is_done_by_it_and_it_may_be_repeated() {
        type("6");
        type("2");
        type("1");
        type("1");
        type("1");

        assertThat(type("1")).startsWith("1/2 How many were late?");
        assertThat(round()).isEqualTo("0 of 2 answered, 0 right");
        assertThat(database.sql("select count(*) from learning.lesson_done where person_id = :person")
                        .param("person", teacher.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_call_that_was_cut_and_is_answered_late_does_not_answer_another_question() {
        type("6");
        var cut = session;
        var before = List.copyOf(typed);
        dial();
        type("4711");
        type("2");

        session = cut;
        typed.clear();
        typed.addAll(before);

        assertThat(type("1")).startsWith("2/2 ");
        assertThat(round()).isEqualTo("1 of 2 answered, 1 right");
    }

    private void dial() {
        session = UUID.randomUUID().toString();
        typed.clear();
        say();
    }

    private String type(String input) {
        typed.add(input);
        return say();
    }

    private String say() {
        return channel.take(new Incoming("form", session, number, List.copyOf(typed)))
                .text();
    }

    /** How far the round is; empty when there is none. */
    private String round() {
        return database.sql("""
                select place || ' of ' || cardinality(lessons) || ' answered, ' || correct || ' right'
                  from outreach.ussd_round where person_id = :person
                """)
                .param("person", teacher.value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
