package org.twige.learning.classes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twige.country.LocalText;
import org.twige.courses.Lesson;
import org.twige.courses.LessonId;

class TimePlanTest {

    private static final Instant NINE = Instant.parse("2026-12-01T07:00:00Z");

    @Test
    void lessons_share_the_time_by_their_own_minutes_and_a_tenth_is_left_for_questions() {
        var plan = TimePlan.of(NINE, 100, List.of(lesson(1, 10), lesson(2, 20)));

        assertThat(plan.stream().map(line -> minutes(line.from()) + "–" + minutes(line.until())))
                .containsExactly("0–30", "30–90", "90–100");
    }

    @Test
    void lessons_that_say_no_minutes_leave_the_plan_whole() {
        var plan = TimePlan.of(NINE, 60, List.of(lesson(1, 0)));

        assertThat(minutes(plan.getLast().until())).isEqualTo(60);
    }

    private static long minutes(Instant at) {
        return Duration.between(NINE, at).toMinutes();
    }

    private static Lesson lesson(int number, int minutes) {
        return new Lesson(
                new LessonId(UUID.randomUUID()),
                number,
                "lesson-" + number,
                minutes,
                List.of(),
                new LocalText(Map.of("en", "Lesson")),
                Map.of());
    }
}
