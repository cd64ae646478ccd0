package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneTimesTest {

    private static final Instant OPENED = Instant.parse("2026-11-02T08:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-05T08:00:00Z");

    private final PhoneTimes times = new PhoneTimes(OPENED, RECEIVED);

    @Test
    void what_can_be_is_kept_as_the_phone_tells_it() {
        var told = List.of(OPENED.plusSeconds(60), OPENED.plusSeconds(100), RECEIVED);

        assertThat(times.of(told)).isEqualTo(told);
    }

    @Test
    void a_clock_that_is_a_year_wrong_still_tells_how_long_each_answer_took() {
        for (var wrong : List.of(Duration.ofDays(365), Duration.ofDays(-365))) {
            var first = OPENED.plusSeconds(60).plus(wrong);

            assertThat(times.of(List.of(first, first.plusSeconds(40), first.plusSeconds(100))))
                    .containsExactly(RECEIVED.minusSeconds(100), RECEIVED.minusSeconds(60), RECEIVED);
        }
    }

    @Test
    void no_moment_lies_before_the_exam_was_taken_along_or_after_it_arrived() {
        var jumping = List.of(OPENED.minus(Duration.ofDays(90)), RECEIVED.plusSeconds(1), OPENED.plusSeconds(5));

        assertThat(times.of(jumping)).allMatch(at -> !at.isBefore(OPENED) && !at.isAfter(RECEIVED));
    }
}
