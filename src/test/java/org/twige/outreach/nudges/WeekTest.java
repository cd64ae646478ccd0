package org.twige.outreach.nudges;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.twige.courses.CourseFixture;
import org.twige.courses.Courses;
import org.twige.courses.Lesson;
import org.twige.courses.PublishCourse;
import org.twige.courses.Version;
import org.twige.mandates.LedgerFixture;
import org.twige.mandates.week.WeeklyPlans;
import org.twige.people.PersonId;

/** Who wants it hears at the beginning of a week what is left. */
class WeekTest extends NudgeStory {

    private static final LocalDate NEXT_MONDAY = TUESDAY.plusDays(6);

    @Autowired
    private ThanksRefusals refusals;

    @Autowired
    private PublishCourse publication;

    @Autowired
    private Courses courses;

    @Autowired
    private WeeklyPlans plans;

    private final YourWeek nineLessons =
            (people, _) -> Map.of(teacher.value(), new YourWeek.Week(9, NEXT_MONDAY.plusDays(45)));

    @BeforeEach
    void the_teacher_wants_to_hear_of_their_week_and_has_time() {
        wantsWeeks(teacher);
        duty(NEXT_MONDAY.plusDays(45));
    }

    @Test
    void it_comes_on_the_first_working_day_of_the_week_and_on_no_other() {
        for (var day = 0; day < 6; day++) {
            plan(mail);
            assertThat(steps()).isEmpty();
            clock.passes(Duration.ofDays(1));
        }

        plan(mail);
        assertThat(steps()).containsExactly("WEEK");
        clock.passes(Duration.ofDays(1));
        plan(mail);

        assertThat(steps()).containsExactly("WEEK");
    }

    @Test
    void it_says_how_many_lessons_and_days_are_left() {
        weeks = nineLessons;
        monday();

        send(mail);

        assertThat(mail.got.getFirst().text()).contains("9 lessons", "45 days");
        assertThat(mail.got.getFirst().refusal()).contains("/thanks/");
    }

    @Test
    void who_did_not_ask_or_has_nothing_open_or_paused_it_hears_nothing() {
        var silent = people.personAt(school);
        contact(silent, "email", "s" + silent + "@example.org");
        duty(silent, NEXT_MONDAY.plusDays(45), TUESDAY.minusDays(100));
        var done = people.personAt(school);
        contact(done, "email", "d" + done + "@example.org");
        wantsWeeks(done);
        database.sql("update outreach.preference set paused_until = :day where person_id = :person")
                .param("day", NEXT_MONDAY)
                .param("person", teacher.value())
                .update();

        monday();

        assertThat(database.sql("select count(*) from outreach.nudge where step = 'WEEK'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_gets_another_message_on_that_day_gets_only_that_one() {
        duty(NEXT_MONDAY.plusDays(7));

        monday();

        assertThat(steps().getLast()).isEqualTo("SEVEN_DAYS");
        assertThat(steps()).doesNotContain("WEEK");
    }

    @Test
    void the_week_is_refused_by_its_own_address_and_thanks_go_on() {
        weeks = nineLessons;
        monday();
        send(mail);
        var secret = Objects.requireNonNull(mail.got.getFirst().refusal()).replaceAll(".*/thanks/|/refusal", "");

        refusals.refuse(UUID.fromString(secret), clock.instant());

        assertThat(database.sql("select thanks and not weekly from outreach.preference where person_id = :person")
                        .param("person", teacher.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void who_says_no_after_it_was_planned_hears_nothing_of_the_week() {
        owes(aCourse(), NEXT_MONDAY.plusDays(20));
        monday();
        database.sql("update outreach.preference set weekly = false").update();

        send(mail);

        assertThat(mail.got).isEmpty();
    }

    @Test
    void it_says_as_many_lessons_as_the_page_about_the_week() {
        var version = aCourse();
        owes(version, NEXT_MONDAY.plusDays(20));
        assertThat(left()).isEqualTo(new YourWeek.Week(lessons(version).size(), NEXT_MONDAY.plusDays(20)));

        does(lessons(version).getFirst());

        var stands = plans.stillToLearn(teacher).orElseThrow();
        assertThat(left()).isEqualTo(new YourWeek.Week(lessons(version).size() - 1, NEXT_MONDAY.plusDays(20)));
        assertThat(left()).isEqualTo(new YourWeek.Week(stands.lessons(), stands.nextDate()));
    }

    @Test
    void who_has_only_the_final_left_hears_that_and_not_of_no_lessons() {
        var version = aCourse();
        owes(version, NEXT_MONDAY.plusDays(20));
        lessons(version).forEach(this::does);
        monday();

        send(mail);

        assertThat(mail.got.getFirst().text()).contains("You have exercises or the final left, and 20 days");
    }

    @Test
    void a_course_that_stands_still_or_is_in_a_case_is_not_spoken_of() {
        var paused = owes(aCourse(), NEXT_MONDAY.plusDays(20));
        duty(paused, "state = 'PAUSED', paused_on = '" + TUESDAY + "'");
        var disputed = owes(aCourse(), TUESDAY.minusDays(20));
        database.sql("""
                insert into mandates.duty_case (duty_id, person_id, state, opened_on, opened_by, due_on, instrument_id)
                values (:duty, :person, 'OPENED', :day, :person, :day, :instrument)
                """)
                .param("duty", disputed)
                .param("person", teacher.value())
                .param("day", TUESDAY)
                .param("instrument", new LedgerFixture(database).instrument())
                .update();

        assertThat(weeks.of(List.of(teacher.value()), TUESDAY)).isEmpty();
    }

    private Version aCourse() {
        return new CourseFixture(publication).publish();
    }

    private List<Lesson> lessons(Version version) {
        return courses.lessons(version.id());
    }

    private UUID owes(Version version, LocalDate due) {
        var duty = duty(due);
        duty(duty, "course_id = '" + version.course().value() + "'");
        return duty;
    }

    private void does(Lesson lesson) {
        database.sql("""
                insert into learning.lesson_done (person_id, version_id, lesson_id, done_at)
                select :person, version_id, lesson_id, now() from courses.report_lesson where lesson_id = :lesson
                """)
                .param("person", teacher.value())
                .param("lesson", lesson.id().value())
                .update();
    }

    private YourWeek.Week left() {
        return Objects.requireNonNull(
                weeks.of(List.of(teacher.value()), TUESDAY).get(teacher.value()));
    }

    private void monday() {
        clock.passes(Duration.ofDays(6));
        plan(mail);
    }

    private void wantsWeeks(PersonId person) {
        database.sql("insert into outreach.preference (person_id, weekly, changed_at) values (:person, true, :at)")
                .param("person", person.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
