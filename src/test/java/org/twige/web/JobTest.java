package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobTest {

    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void the_time_left_follows_from_the_pace_so_far() {
        assertThat(job(Job.State.RUNNING, 250, 1000).left()).hasValue(Duration.ofMinutes(3));
    }

    @Test
    void before_there_is_a_pace_nothing_is_promised() {
        assertThat(job(Job.State.RUNNING, 0, 1000).left()).isEmpty();
        assertThat(job(Job.State.RUNNING, 0, 0).left()).isEmpty();
        assertThat(job(Job.State.DONE, 250, 1000).left()).isEmpty();
    }

    private static Job job(Job.State state, long done, long total) {
        var now = BEGIN.plus(Duration.ofMinutes(1));
        return new Job(
                UUID.randomUUID(), "web.test", UUID.randomUUID(), "test:1", state, done, total, BEGIN, now, null);
    }
}
