package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.PageTest;

@PageTest
class LimitsTests {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    private final HandClock clock = new HandClock();
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_sixth_of_five_tries_is_refused_until_the_window_is_over() {
        var limits = new Limits(database, clock);

        assertThat(IntStream.range(0, 6).filter(_ -> allowed(limits))).hasSize(5);
        clock.pass(WINDOW.minusSeconds(1));
        assertThat(allowed(limits)).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(allowed(limits)).isTrue();
    }

    @Test
    void two_nodes_on_one_database_grant_no_second_round() throws Exception {
        var one = new Limits(database, clock);
        var other = new Limits(database, clock);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 20)
                    .<Callable<Boolean>>mapToObj(at -> () -> allowed(at % 2 == 0 ? one : other))
                    .toList();
            var granted = 0;
            for (var answer : threads.invokeAll(tries)) {
                granted += answer.get() ? 1 : 0;
            }

            assertThat(granted).isEqualTo(5);
        }
    }

    @Test
    void a_try_counts_even_if_what_was_tried_is_rolled_back() {
        var limits = new Limits(database, clock);

        for (var i = 0; i < 5; i++) {
            transaction.executeWithoutResult(tried -> {
                assertThat(allowed(limits)).isTrue();
                tried.setRollbackOnly();
            });
        }

        assertThat(allowed(limits)).isFalse();
    }

    @Test
    void other_keys_and_other_names_are_counted_apart() {
        var limits = new Limits(database, clock);
        IntStream.range(0, 5).forEach(_ -> allowed(limits));

        assertThat(allowed(limits)).isFalse();
        assertThat(limits.allows("web.test", key + "x", 5, WINDOW)).isTrue();
        assertThat(limits.allows("web.other", key, 5, WINDOW)).isTrue();
    }

    private boolean allowed(Limits limits) {
        return limits.allows("web.test", key, 5, WINDOW);
    }

    /** A clock that is moved by hand. */
    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-23T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
