package org.twige.labs.round;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LabStepsTest {

    /** A page that is done once its field was chosen. */
    private record Page(String field) implements LabStep {

        @Override
        public boolean isDone(Round round) {
            return round.choice(field).isPresent();
        }
    }

    private static final Page FIRST = new Page("first");
    private static final Page SECOND = new Page("second");
    private static final Page THIRD = new Page("third");

    private final LabSteps<Page> steps = new LabSteps<>(List.of(FIRST, SECOND, THIRD));

    @Test
    void a_round_goes_on_at_the_first_page_that_was_not_sent_and_stays_at_the_last() {
        assertThat(steps.next(round(false, null))).isEqualTo(FIRST);
        assertThat(steps.next(round(false, null, "first"))).isEqualTo(SECOND);
        assertThat(steps.next(round(false, null, "first", "third"))).isEqualTo(SECOND);
        assertThat(steps.next(round(false, null, "first", "second", "third"))).isEqualTo(THIRD);
    }

    @Test
    void a_page_is_reached_when_every_page_before_it_was_sent() {
        var round = round(false, null, "first");

        assertThat(steps.isReached(FIRST, round)).isTrue();
        assertThat(steps.isReached(SECOND, round)).isTrue();
        assertThat(steps.isReached(THIRD, round)).isFalse();
        assertThat(steps.isReached(new Page("none of them"), round)).isFalse();
    }

    @Test
    void no_page_is_reached_in_a_round_that_is_read_or_finished() {
        assertThat(steps.isReached(FIRST, round(true, null))).isFalse();
        assertThat(steps.isReached(FIRST, round(false, Instant.EPOCH))).isFalse();
    }

    @Test
    void behind_the_last_page_there_is_none() {
        assertThat(steps.after(FIRST)).contains(SECOND);
        assertThat(steps.after(THIRD)).isEmpty();
        assertThat(steps.number(THIRD)).isEqualTo(3);
    }

    private static Round round(boolean reading, @Nullable Instant finishedAt, String... sent) {
        var choices = Stream.of(sent).collect(toMap(field -> field, field -> "chosen"));
        return new Round(new RoundId(UUID.randomUUID()), "test", 1, 7, reading, choices, finishedAt);
    }
}
