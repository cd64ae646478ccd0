package org.twige.assessment.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedGapTest {

    private static final double FOUR_DIGITS = 0.00005;
    private static final double THREE_DIGITS = 0.0005;

    /** Newcombe, Statistics in Medicine 17 (1998) 2635-2650: limits of method 10 for two of the paper's tables. */
    @ParameterizedTest
    @CsvSource({"20, 12, 2, 16, 0.0562, 0.3292", "36, 12, 2, 0, 0.0569, 0.3404"})
    void the_interval_agrees_with_the_paper_of_the_method(
            int both, int alone, int room, int neither, double low, double high) {
        var interval = new PairedGap(both, alone, room, neither).interval();

        assertThat(interval.low()).isCloseTo(low, within(FOUR_DIGITS));
        assertThat(interval.high()).isCloseTo(high, within(FOUR_DIGITS));
    }

    /**
     * Altman and others, Statistics with Confidence, second edition (2000), table 6.2; and Fagerland, Lydersen and Laake,
     * Statistical Analysis of Contingency Tables (2017), table 8.2: airways before and after a transplantation.
     */
    @ParameterizedTest
    @CsvSource({"14, 5, 0, 22, 0.011, 0.226", "1, 1, 7, 12, -0.507, -0.026"})
    void the_interval_agrees_with_two_textbooks(int both, int alone, int room, int neither, double low, double high) {
        var interval = new PairedGap(both, alone, room, neither).interval();

        assertThat(interval.low()).isCloseTo(low, within(THREE_DIGITS));
        assertThat(interval.high()).isCloseTo(high, within(THREE_DIGITS));
    }

    @Test
    void the_gap_is_the_rate_alone_minus_the_rate_in_the_room() {
        var gap = new PairedGap(50, 30, 5, 15);

        assertThat(gap.aloneRate()).isEqualTo(0.8);
        assertThat(gap.roomRate()).isEqualTo(0.55);
        assertThat(gap.gap()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void a_group_without_any_difference_has_an_interval_around_nothing() {
        var interval = new PairedGap(20, 0, 0, 0).interval();

        assertThat(interval.low()).isNegative();
        assertThat(interval.high()).isPositive();
    }

    /** Six of eight at 80 %: 0.8^8 + 8 × 0.8^7 × 0.2 + 28 × 0.8^6 × 0.2^2. */
    @Test
    void honest_people_who_know_eighty_per_cent_pass_eight_questions_in_eighty_of_a_hundred_times() {
        assertThat(ByChance.atLeast(6, 8, 0.8)).isCloseTo(0.7969, within(FOUR_DIGITS));
        assertThat(ByChance.rate(List.of(new ByChance.Known(1, 8, 6), new ByChance.Known(0, 8, 6))))
                .isEqualTo(0.5);
    }
}
