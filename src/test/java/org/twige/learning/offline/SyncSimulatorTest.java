package org.twige.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The rules of the server against phones, a bad network and a model, without a database. */
class SyncSimulatorTest {

    private static final int SCHEDULES = Integer.getInteger("twige.schedules", 100_000);
    private static final long FIRST = Long.getLong("twige.seed", 1);

    private int acts;
    private int refused;
    private int rounds;
    private int practice;
    private int lessons;

    private void play(long seed, Function<List<PackOfTest>, RulesAlone> making) {
        var chance = new Random(seed);
        var packs = PackOfTest.changing(chance);
        var server = making.apply(packs);
        var schedule = new Schedule(seed, server, packs, seed % 4 == 0, PackOfTest.id(chance), PackOfTest.id(chance));
        try {
            schedule.run();
            var model = new Model(schedule, server, packs);
            model.check();
            inAnotherOrder(model, server, packs, chance);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "schedule " + seed + " (again alone: -Dtwige.schedules=1 -Dtwige.seed=" + seed + ")", e);
        }
        count(schedule, server);
    }

    /** The same acts once more, all of them twice and shuffled. */
    private static void inAnotherOrder(Model model, Server before, List<PackOfTest> packs, Random chance) {
        var person = model.schedule().person;
        var again = new ArrayList<>(model.made());
        again.removeIf(event -> !before.kept(person).contains(event.id()));
        again.addAll(List.copyOf(again));
        Collections.shuffle(again, chance);
        var server = new RulesAlone(packs);

        var later = Instant.parse("2026-12-01T08:00:00Z");
        packs.forEach(pack -> server.download(person, pack, later));
        server.take(person, again, later);

        assertThat(server.done(person)).as("lessons done in another order").isEqualTo(before.done(person));
        assertThat(server.kept(person)).hasSameSizeAs(before.kept(person));
    }

    private void count(Schedule schedule, RulesAlone server) {
        var memory = server.memory(schedule.person);
        for (var phone : schedule.phones) {
            acts += phone.made.size();
            refused += phone.refused.size();
        }
        rounds += memory.rounds.size();
        practice += memory.practice;
        lessons += memory.done.size();
    }

    @Test
    void whatever_the_network_does_nothing_is_lost_nothing_doubled_and_every_order_ends_alike() {
        for (var seed = FIRST; seed < FIRST + SCHEDULES; seed++) {
            play(seed, RulesAlone::new);
        }

        System.out.printf(
                "Sync simulator: %,d schedules, %,d acts, %,d refused for an old pack, %,d rounds of answers, %,d of them "
                        + "practice, %,d lessons done; 0 lost, 0 doubled%n",
                SCHEDULES, acts, refused, rounds, practice, lessons);
        assertThat(lessons).isPositive();
    }

    @Test
    void the_simulator_notices_a_server_that_accepts_an_act_and_does_not_keep_it() {
        assertThatThrownBy(() -> playAll(ForgetfulServer::new))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Dtwige.seed=")
                .hasStackTraceContaining("each act is kept once");
    }

    @Test
    void the_simulator_notices_a_server_that_believes_a_lesson_done_and_the_seed_shows_it_again() {
        assertThatThrownBy(() -> playAll(HastyServer::new))
                .isInstanceOf(AssertionError.class)
                .hasStackTraceContaining("lessons done")
                .satisfies(failure -> {
                    var seed = Long.parseLong(
                            String.valueOf(failure.getMessage()).replaceAll("^schedule (\\d+) .*", "$1"));
                    assertThatThrownBy(() -> play(seed, HastyServer::new)).hasMessage(failure.getMessage());
                });
    }

    private void playAll(Function<List<PackOfTest>, RulesAlone> making) {
        for (var seed = 1; seed < 1_000; seed++) {
            play(seed, making);
        }
    }

    /** Marks a lesson as done when it is told so, whether the questions are answered or not. */
    private static final class HastyServer extends RulesAlone {

        HastyServer(List<PackOfTest> packs) {
            super(packs);
        }

        @Override
        public List<Receipt> take(UUID person, List<DeviceEvent> batch, Instant now) {
            batch.stream()
                    .filter(event -> event.kind() == DeviceEvent.Kind.LESSON_DONE)
                    .forEach(event -> memory(person).done.putIfAbsent(event.lesson(), now));
            return super.take(person, batch, now);
        }
    }

    /** Writes a receipt for the last of a batch before it is kept, and breaks off. */
    private static final class ForgetfulServer extends RulesAlone {

        ForgetfulServer(List<PackOfTest> packs) {
            super(packs);
        }

        @Override
        public List<Receipt> take(UUID person, List<DeviceEvent> batch, Instant now) {
            super.take(person, batch.subList(0, Math.max(0, batch.size() - 1)), now);
            return batch.stream()
                    .<Receipt>map(event -> new Receipt.Accepted(event.id()))
                    .toList();
        }
    }
}
