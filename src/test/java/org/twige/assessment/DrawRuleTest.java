package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twige.assessment.bank.Demand;
import org.twige.assessment.bank.Kind;
import org.twige.courses.Final;

class DrawRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Map<String, Integer> FIVE_EACH = Map.of("1.a", 5, "1.b", 5, "1.c", 5, "1.d", 5);

    static LongStream seeds() {
        return new Random(20261123).longs(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_form_always_fulfils_its_blueprint_without_an_item_twice(long seed) {
        var chance = new Random(seed);
        var blueprint = blueprint(chance);
        var bank = bank(blueprint, chance);
        var rule = rule(blueprint);

        var now = rule.possibleFrom(bank.all()).isAfter(NOW) ? rule.possibleFrom(bank.all()) : NOW;
        var form = rule.draw(bank.all(), now, chance);

        assertThat(form).as("seed %d", seed).extracting(DrawnItem::item).doesNotHaveDuplicates();
        assertThat(bank.perOutcome(form)).as("seed %d", seed).isEqualTo(blueprint);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_that_was_seen_within_thirty_days_is_drawn(long seed) {
        var chance = new Random(seed);
        var blueprint = blueprint(chance);
        var bank = bank(blueprint, chance);
        var rule = rule(blueprint);
        var possible = rule.possibleFrom(bank.all());

        var form = rule.draw(bank.all(), NOW, chance);

        assertThat(form).as("seed %d", seed).noneMatch(drawn -> bank.wasSeen(drawn, NOW));
        assertThat(bank.perOutcome(form).equals(blueprint))
                .as("seed %d: a whole form exactly from %s on", seed, possible)
                .isEqualTo(!possible.isAfter(NOW));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_options_keep_their_letters_and_change_their_places(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 22);

        var form = rule(FIVE_EACH).draw(bank.all(), NOW, chance);

        assertThat(form)
                .as("seed %d", seed)
                .allMatch(drawn -> drawn.order().length() == 4
                        && new TreeSet<>(List.of(drawn.order().split("", -1)))
                                .containsAll(List.of("a", "b", "c", "d")));
        assertThat(new HashSet<>(form.stream().map(DrawnItem::order).toList()))
                .as("seed %d: twenty items in one order", seed)
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void exposure_spreads_evenly_over_the_items_of_an_outcome(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 22);
        var rule = rule(FIVE_EACH);

        for (var learner = 0; learner < 50; learner++) {
            rule.draw(bank.all(), NOW, chance).forEach(bank::show);
        }

        var shown = bank.all().stream().mapToLong(Candidate::shown).summaryStatistics();
        assertThat(shown.getMax() - shown.getMin())
                .as("seed %d: shown from %d to %d times", seed, shown.getMin(), shown.getMax())
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void four_forms_of_five_fit_into_a_bank_of_twenty_two_and_the_fifth_waits(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 22);
        var rule = rule(FIVE_EACH);

        var seen = new ArrayList<UUID>();
        for (var attempt = 0; attempt < 4; attempt++) {
            var at = NOW.plus(Duration.ofDays(attempt));
            assertThat(rule.possibleFrom(bank.all())).as("seed %d", seed).isBeforeOrEqualTo(at);
            for (var drawn : rule.draw(bank.all(), at, chance)) {
                seen.add(drawn.item());
                bank.see(drawn, at);
            }
        }

        assertThat(seen).as("seed %d", seed).hasSize(80).doesNotHaveDuplicates();
        assertThat(rule.possibleFrom(bank.all())).as("seed %d", seed).isEqualTo(NOW.plus(DrawRule.USUAL_REST));
    }

    /** Half of each outcome easy, half hard: by chance alone, forms would differ by a mark and more. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_form_is_easier_or_harder_than_the_bank(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 0);
        FIVE_EACH.keySet().forEach(outcome -> {
            for (var number = 0; number < 22; number++) {
                bank.add(outcome, 0, number % 2 == 0 ? 0.85 : 0.5, false);
            }
        });

        for (var learner = 0; learner < 50; learner++) {
            var form = rule(FIVE_EACH).draw(bank.all(), NOW, chance);
            form.forEach(bank::show);
            assertThat(bank.ease(form)).as("seed %d", seed).isCloseTo(0.675, within(DrawRule.BAND + 1e-9));
        }
        var shown = bank.all().stream().mapToLong(Candidate::shown).summaryStatistics();
        assertThat(shown.getMax()).as("seed %d", seed).isLessThanOrEqualTo(2 * 50 * 5 / 22);
        assertThat(shown.getMin()).as("seed %d", seed).isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_worn_item_is_drawn_only_where_a_cell_cannot_be_filled_otherwise(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 0);
        FIVE_EACH.keySet().forEach(outcome -> {
            for (var number = 0; number < 8; number++) {
                bank.add(outcome, 0, chance.nextDouble(), outcome.equals("1.a") ? number > 2 : number > 5);
            }
        });

        var form = rule(FIVE_EACH).draw(bank.all(), NOW, chance);

        assertThat(form).as("seed %d", seed).hasSize(20);
        assertThat(bank.worn(form))
                .as("seed %d: two of 1.a, where three are not worn", seed)
                .isEqualTo(2);
    }

    @Test
    void the_same_chance_draws_the_same_form() {
        var bank = new InventedBank(FIVE_EACH, 22);

        var one = rule(FIVE_EACH).draw(bank.all(), NOW, new Random(7));

        assertThat(rule(FIVE_EACH).draw(bank.all(), NOW, new Random(7))).isEqualTo(one);
    }

    /** As many to know as to judge are in the bank, whatever chance draws. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_form_asks_as_often_to_know_to_apply_and_to_judge_as_the_course_says(long seed) {
        var chance = new Random(seed);
        var bank = new InventedBank(FIVE_EACH, 0);
        FIVE_EACH.keySet().forEach(outcome -> {
            for (var number = 0; number < 24; number++) {
                bank.add(
                        outcome,
                        Kind.BEST_ANSWER,
                        List.of(Demand.KNOW, Demand.APPLY, Demand.JUDGE).get(number % 3));
            }
        });
        var rule =
                new DrawRule(rule(FIVE_EACH).cells(), Map.of("know", 6, "apply", 8, "judge", 6), DrawRule.USUAL_REST);

        for (var learner = 0; learner < 20; learner++) {
            var form = rule.draw(bank.all(), NOW, chance);
            form.forEach(bank::show);
            assertThat(bank.perDemand(form))
                    .as("seed %d", seed)
                    .isEqualTo(Map.of(Demand.KNOW, 6, Demand.APPLY, 8, Demand.JUDGE, 6));
        }
    }

    @Test
    void where_a_course_does_not_say_an_outcome_asks_for_what_its_items_ask_for() {
        var chance = new Random(20261204);
        var bank = new InventedBank(Map.of("1.a", 4), 0);
        for (var number = 0; number < 16; number++) {
            bank.add("1.a", Kind.BEST_ANSWER, number < 8 ? Demand.KNOW : Demand.JUDGE);
        }

        for (var learner = 0; learner < 50; learner++) {
            var form = rule(Map.of("1.a", 4)).draw(bank.all(), NOW, chance);
            assertThat(bank.perDemand(form)).isEqualTo(Map.of(Demand.KNOW, 2, Demand.JUDGE, 2));
        }
    }

    @Test
    void an_item_that_is_harder_than_all_others_of_a_tiny_bank_is_drawn_too() {
        var chance = new Random(20261204);
        var bank = new InventedBank(Map.of("1.a", 1), 0);
        List.of(0.8, 0.8, 0.8, 0.2).forEach(ease -> bank.add("1.a", 0, ease, false));

        for (var learner = 0; learner < 80; learner++) {
            rule(Map.of("1.a", 1)).draw(bank.all(), NOW, chance).forEach(bank::show);
        }

        var hard = bank.all().stream().filter(item -> item.ease() < 0.5).findFirst();
        assertThat(hard).hasValueSatisfying(item -> assertThat(item.shown()).isGreaterThanOrEqualTo(5));
    }

    @Test
    void what_somebody_judged_with_its_key_is_drawn_after_what_is_worn() {
        var bank = new InventedBank(Map.of("1.a", 2), 0);
        bank.add("1.a", 900, 0.7, true);
        bank.add("1.a", 0, 0.7, false);
        bank.judged("1.a");

        var form = rule(Map.of("1.a", 2)).draw(bank.all(), NOW, new Random(7));

        assertThat(form).noneMatch(bank::isJudged).hasSize(2);
    }

    @Test
    void a_template_of_which_somebody_lately_had_a_variant_waits_for_the_others() {
        var bank = new InventedBank(Map.of("1.a", 2), 0);
        bank.seeded("1.a", 0, NOW.minus(Duration.ofDays(2)));
        bank.seeded("1.a", 500, null);
        bank.seeded("1.a", 500, null);
        var two = new DrawRule(List.of(new Cell("1.a", "seeded", 2)), DrawRule.USUAL_REST);
        var three = new DrawRule(List.of(new Cell("1.a", "seeded", 3)), DrawRule.USUAL_REST);

        assertThat(two.draw(bank.all(), NOW, new Random(7))).noneMatch(drawn -> bank.wasSeen(drawn, NOW));
        assertThat(three.draw(bank.all(), NOW, new Random(7)))
                .as("rather another variant than no final")
                .hasSize(3);
    }

    @Test
    void a_cell_that_lost_its_items_is_filled_from_the_same_outcome_and_then_from_others() {
        var bank = new InventedBank(Map.of("1.a", 1, "1.b", 6), 1);
        for (var number = 0; number < 2; number++) {
            bank.seeded("1.a", 0, null);
        }
        for (var number = 0; number < 5; number++) {
            bank.add("1.b", 0, null);
        }
        var rule = new DrawRule(
                List.of(
                        new Cell("1.a", "best-answer", 2),
                        new Cell("1.a", "case", 2),
                        new Cell("1.b", "best-answer", 2)),
                DrawRule.USUAL_REST);

        assertThat(rule.possibleFrom(bank.all())).isEqualTo(Instant.MIN);
        assertThat(bank.perOutcome(rule.draw(bank.all(), NOW, new Random(7)))).isEqualTo(Map.of("1.a", 3, "1.b", 3));
    }

    @Test
    void a_bank_smaller_than_a_form_gives_all_it_has() {
        var bank = new InventedBank(Map.of("1.a", 1), 4);

        assertThat(rule(Map.of("1.a", 5)).draw(bank.all(), NOW, new Random(7))).hasSize(4);
    }

    private static DrawRule rule(Map<String, Integer> perOutcome) {
        var cells = perOutcome.entrySet().stream()
                .map(each -> new Cell(each.getKey(), Final.USUAL_KIND, each.getValue()))
                .toList();
        return new DrawRule(cells, DrawRule.USUAL_REST);
    }

    private static Map<String, Integer> blueprint(Random chance) {
        var blueprint = new HashMap<String, Integer>();
        for (var outcome = 0; outcome <= chance.nextInt(6); outcome++) {
            blueprint.put("9." + (char) ('a' + outcome), 1 + chance.nextInt(6));
        }
        return blueprint;
    }

    /** Two or three times the items of the blueprint, some of them seen at some time in the last 60 days. */
    private static InventedBank bank(Map<String, Integer> blueprint, Random chance) {
        var bank = new InventedBank(blueprint, 0);
        blueprint.forEach((outcome, count) -> {
            for (var number = 0; number < count * (2 + chance.nextInt(2)); number++) {
                var seenAt = chance.nextBoolean() ? null : NOW.minus(Duration.ofHours(chance.nextInt(60 * 24)));
                bank.add(outcome, chance.nextLong(1000), seenAt);
            }
        });
        return bank;
    }
}
