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
import org.twige.people.PersonId;

/** Who wants it hears at the beginning of a week what is left. */
class WeekTest extends NudgeStory {

    private static final LocalDate NEXT_MONDAY = TUESDAY.plusDays(6);

    @Autowired
    private ThanksRefusals refusals;

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
    void lessons_that_are_left_are_counted_from_open_duties_and_the_next_date_is_told() {
        aCourseOfThreeLessonsDueOn(TUESDAY.plusDays(20));
        aCourseOfThreeLessonsDueOn(TUESDAY.minusDays(1));

        var found = weeks.of(List.of(teacher.value()), TUESDAY);

        assertThat(found).containsExactly(Map.entry(teacher.value(), new YourWeek.Week(6, TUESDAY.plusDays(20))));
    }

    private void aCourseOfThreeLessonsDueOn(LocalDate due) {
        var course = database.sql("insert into courses.course (slug) values (:slug) returning id")
                .param("slug", "week-" + UUID.randomUUID())
                .query(UUID.class)
                .single();
        var version = database.sql("""
                insert into courses.version (course_id, number, change_class, sha256, minutes, titles, description,
                                             published_at, published_by)
                values (:course, 1, 'MATERIAL', :sha256, 30, '{"en": "Three lessons"}', '{}', now(), 'system:test')
                returning id
                """)
                .param("course", course)
                .param("sha256", "0".repeat(64))
                .query(UUID.class)
                .single();
        database.sql("""
                insert into courses.lesson (version_id, lesson_id, number, slug, minutes, outcomes, titles, questions,
                                            sha256)
                select :version, gen_random_uuid(), n, 'lesson-' || n, 10, '[]', '{}', '', :sha256
                  from generate_series(1, 3) n
                """)
                .param("version", version)
                .param("sha256", "0".repeat(64))
                .update();
        duty(duty(due), "course_id = '" + course + "'");
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
