package org.twige.labs.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twige.labs.data.Applications;
import org.twige.labs.data.DistrictKind;
import org.twige.labs.round.Round;
import org.twige.labs.round.RoundId;

/** The gap on all shipped applications, and in the halves that learners get. */
class StudyTest {

    private static final int LEARNERS = 200;
    private static final Thresholds THRESHOLDS = Thresholds.of(round(0));

    @Test
    void the_interval_of_the_gap_in_all_applications_holds_the_planted_gap() {
        var today = Effect.of(Halves.ALL, Measure.TODAY, THRESHOLDS);
        var interval = Bootstrap.of(today, new SplittableRandom(1));

        System.out.printf(
                "all applications: gap %.1f points, interval %.1f to %.1f, planted %.1f%n",
                100 * today.gap(), 100 * interval.low(), 100 * interval.high(), 100 * Applications.plantedGap());
        assertThat(interval.holds(Applications.plantedGap())).isTrue();
        assertThat(interval.low()).isPositive();
    }

    @Test
    void nine_of_ten_learners_at_least_get_an_interval_that_holds_the_planted_gap() {
        var holding = 0;
        for (var seed = 0; seed < LEARNERS; seed++) {
            var study = Study.of(round(seed));
            var interval = study.interval(study.today());
            holding += interval.holds(Applications.plantedGap()) ? 1 : 0;
            assertThat(interval.low()).as("seed " + seed + ": no chance").isPositive();
        }

        System.out.printf("the planted gap lies in the intervals of %d of %d learners%n", holding, LEARNERS);
        assertThat(holding).isGreaterThanOrEqualTo(LEARNERS * 9 / 10);
    }

    @Test
    void filling_in_what_is_empty_beats_hiding_the_district_for_every_learner_and_later_too() {
        for (var seed = 0; seed < LEARNERS; seed++) {
            var study = Study.of(round(seed));

            assertThat(study.effect(Measure.REPAIR).gap())
                    .as("seed " + seed)
                    .isLessThan(study.effect(Measure.HIDE).gap() - 0.05);
            assertThat(study.later(Measure.REPAIR).gap())
                    .as("seed " + seed)
                    .isLessThan(study.later(Measure.HIDE).gap() - 0.05);
            assertThat(study.effect(Measure.HIDE).gap())
                    .as("seed " + seed)
                    .isGreaterThan(study.today().gap() - 0.05);
        }
    }

    @Test
    void both_halves_hold_as_many_of_each_kind_of_district_and_nobody_twice() {
        var halves = Halves.of(round(7));

        assertThat(halves.own()).hasSize(3_000);
        assertThat(halves.own().stream().filter(filing -> filing.kind() == DistrictKind.RURAL))
                .hasSize(1_800);
        assertThat(halves.own()).doesNotContainAnyElementsOf(halves.later());
    }

    @Test
    void a_lower_threshold_finds_more_and_approves_more_without_a_right() {
        var study = Study.of(round(5).with(Map.of("all", "40", "town", "50", "far", "40")));
        var today = study.today();
        var lower = study.effect(Measure.ALL);
        var groups = study.effect(Measure.GROUPS);

        assertThat(lower.far().found()).isGreaterThan(today.far().found());
        assertThat(lower.wrong()).isGreaterThan(today.wrong());
        assertThat(groups.town()).isEqualTo(today.town());
        assertThat(groups.far()).isEqualTo(lower.far());
    }

    @Test
    void the_interval_is_the_same_in_every_request_and_other_for_others() {
        var study = Study.of(round(5));

        assertThat(study.interval(study.today())).isEqualTo(study.interval(study.today()));
        var figures = new HashSet<Map<String, Long>>();
        for (var seed = 0; seed < LEARNERS; seed++) {
            figures.add(Study.of(round(seed)).figures());
        }
        assertThat(figures).hasSize(LEARNERS);
    }

    /** Binomial shares: the standard error of their difference is known, and an interval of 95 in 100 is 1.96 of it. */
    @Test
    void the_interval_is_as_wide_as_theory_says() {
        var effect = new Effect(new Group(400, 320, 0), new Group(600, 420, 0), 0);
        var interval = Bootstrap.of(effect, new SplittableRandom(3));
        var error = Math.sqrt(0.8 * 0.2 / 400 + 0.7 * 0.3 / 600);

        assertThat(interval.low()).isBetween(0.1 - 2.15 * error, 0.1 - 1.77 * error);
        assertThat(interval.high()).isBetween(0.1 + 1.77 * error, 0.1 + 2.15 * error);
    }

    private static Round round(long seed) {
        return new Round(new RoundId(new UUID(0, seed)), GapLab.NAME, 1, seed, false, Map.of(), null);
    }
}
