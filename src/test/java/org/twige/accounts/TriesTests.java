package org.twige.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.twige.PageTest;

@PageTest
class TriesTests {

    private static final Instant NOON = Instant.parse("2026-11-23T10:00:00Z");

    @Autowired
    private JdbcClient database;

    @Value("${twige.data}")
    private Path data;

    private final String who = UUID.randomUUID().toString();

    @Test
    void each_wrong_try_after_the_fifth_closes_the_door_twice_as_long() {
        IntStream.range(0, Tries.FREE)
                .forEach(i -> assertThat(node(NOON).begin(Door.SIGN_IN, who))
                        .as("try %d", i + 1)
                        .isEmpty());

        assertThat(node(NOON).begin(Door.SIGN_IN, who)).contains(NOON.plusSeconds(60));
        assertThat(node(NOON.plusSeconds(60)).begin(Door.SIGN_IN, who)).isEmpty();
        assertThat(node(NOON.plusSeconds(61)).begin(Door.SIGN_IN, who)).contains(NOON.plusSeconds(180));
        assertThat(node(NOON.plusSeconds(180)).begin(Door.SIGN_IN, who)).isEmpty();
        assertThat(node(NOON.plusSeconds(181)).begin(Door.SIGN_IN, who)).contains(NOON.plusSeconds(420));
    }

    @Test
    void a_try_every_minute_of_a_day_leave_about_thirty_guesses() {
        var guesses = IntStream.range(0, 1_440)
                .filter(i ->
                        node(NOON.plusSeconds(i * 60L)).begin(Door.SIGN_IN, who).isEmpty())
                .count();

        assertThat(guesses).isBetween(5L, 40L);
    }

    @Test
    void two_nodes_at_once_give_no_more_tries_than_one() throws Exception {
        var nodes = List.of(node(NOON), node(NOON));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(
                            () -> nodes.get(i % 2).begin(Door.SIGN_IN, who).isEmpty()))
                    .toList();
            var passed = 0;
            for (var one : tries) {
                passed += one.get() ? 1 : 0;
            }
            assertThat(passed).isEqualTo(Tries.FREE);
        }
    }

    @Test
    void capital_letters_give_no_second_count() {
        IntStream.range(0, Tries.FREE).forEach(_ -> node(NOON).begin(Door.SIGN_IN, "ab" + who));

        assertThat(node(NOON).begin(Door.SIGN_IN, " AB" + who + " ")).isPresent();
    }

    @Test
    void a_right_try_and_a_quiet_day_forget_the_wrong_ones() {
        IntStream.range(0, 4).forEach(_ -> node(NOON).begin(Door.SIGN_IN, who));
        node(NOON).succeed(Door.SIGN_IN, who);
        IntStream.range(0, 4).forEach(_ -> node(NOON).begin(Door.SIGN_IN, who));
        var tomorrow = node(NOON.plus(Duration.ofDays(1)).plusSeconds(1));

        assertThat(IntStream.range(0, Tries.FREE).mapToObj(_ -> tomorrow.begin(Door.SIGN_IN, who)))
                .containsOnly(Optional.empty());
    }

    @Test
    void what_was_typed_is_not_in_the_database() {
        node(NOON).begin(Door.SIGN_IN, "a password in the wrong field");

        assertThat(database.sql(
                                "select count(*) from accounts.door_lock where encode(subject, 'escape') like '%password%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Tries node(Instant now) {
        return new Tries(database, new AccountKeys(data), Clock.fixed(now, ZoneOffset.UTC));
    }
}
