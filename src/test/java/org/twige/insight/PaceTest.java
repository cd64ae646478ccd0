package org.twige.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.twige.insight.Activities.Total;

class PaceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Offset<Double> EXACT = Offset.offset(1e-9);

    private static Standing standing(long eligible, long met) {
        return new Standing(eligible, met, 0, 0);
    }

    @Test
    void four_weeks_of_completions_are_drawn_on_to_the_due_date() {
        var totals = List.of(new Total(TODAY.minusDays(28), 100, 10));

        var pace = Pace.of(totals, standing(100, 38), TODAY, TODAY.plusDays(28));

        assertThat(pace.atThisPace()).isCloseTo(0.66, EXACT);
    }

    @Test
    void nobody_is_expected_beyond_everybody() {
        var totals = List.of(new Total(TODAY.minusDays(28), 100, 0));

        assertThat(Pace.of(totals, standing(100, 90), TODAY, TODAY.plusDays(28)).atThisPace())
                .isCloseTo(1, EXACT);
    }

    @Test
    void after_the_due_date_the_pace_is_the_share_of_today() {
        assertThat(Pace.of(List.of(), standing(10, 4), TODAY, TODAY.minusDays(1))
                        .atThisPace())
                .isCloseTo(0.4, EXACT);
    }

    @Test
    void a_week_without_change_keeps_the_share_of_the_week_before() {
        var totals = List.of(new Total(TODAY.minusDays(60), 100, 25));

        var weeks = Pace.of(totals, standing(100, 25), TODAY, TODAY.plusDays(5)).weeks();

        assertThat(weeks).hasSize(13);
        assertThat(weeks.get(12).share()).isCloseTo(0.25, EXACT);
        assertThat(weeks.get(11).share()).isCloseTo(0.25, EXACT);
        assertThat(weeks.getFirst().share()).isCloseTo(0, EXACT);
    }
}
