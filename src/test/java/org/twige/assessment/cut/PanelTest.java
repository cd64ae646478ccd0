package org.twige.assessment.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A worked example, computed with pencil and Python's statistics module. */
class PanelTest {

    private static final Map<String, Integer> BLUEPRINT =
            Map.of("1.a best-answer", 3, "1.a case", 2, "1.b best-answer", 5);

    @Test
    void the_pass_mark_is_the_mean_of_what_the_judges_expect_weighted_with_the_blueprint() {
        var result = workedExample().result().orElseThrow();

        assertThat(result.judges()).isEqualTo(3);
        assertThat(result.percent()).as("mean of 75.0, 64.5 and 76.0").isCloseTo(71.8333, within(0.00005));
        assertThat(result.error() * 100).isCloseTo(3.6780, within(0.00005));
        assertThat(result.marks(20)).isCloseTo(14.3667, within(0.00005));
        var agreement = Objects.requireNonNull(result.agreement());
        assertThat(agreement.single()).isCloseTo(0.6631, within(0.00005));
        assertThat(agreement.average()).isCloseTo(0.8552, within(0.00005));
    }

    @Test
    void a_cell_without_a_judged_item_is_left_out_and_the_others_weigh_for_it() {
        var panel = workedExample();
        panel.cells().remove("i6");

        var result = panel.result().orElseThrow();

        assertThat(result.percent()).as("mean of 60.0, 49.0 and 67.0").isCloseTo(58.6667, within(0.00005));
    }

    @Test
    void one_judge_sets_no_pass_mark() {
        var panel = new Panel(BLUEPRINT, items(), new TreeMap<>(Map.of(1, said(60, 70, 80, 40, 50, 90))));

        assertThat(panel.result()).isEmpty();
    }

    @Test
    void a_pass_mark_is_rounded_down_and_never_up() {
        var result = new CutResult(10, 0.6999, 0.01, null);

        assertThat(result.wholePercent()).isEqualTo(69);
        assertThat(result.percentOfWholeMarks(20))
                .as("13.998 marks are 13 whole ones")
                .isEqualTo(65);
    }

    @Test
    void arithmetic_takes_nothing_away() {
        var sum = 0.1 + 0.2 + 0.1 + 0.3;

        assertThat(new CutResult(10, sum, 0.01, null).wholePercent()).isEqualTo(70);
        assertThat(new CutResult(10, 0.65, 0.01, null).percentOfWholeMarks(20)).isEqualTo(65);
    }

    @Test
    void too_few_judges_show_in_a_standard_error_above_four_per_cent_of_the_marks() {
        assertThat(new CutResult(10, 0.7, 0.0401, null).needsMoreJudges()).isTrue();
        assertThat(new CutResult(10, 0.7, 0.04, null).needsMoreJudges()).isFalse();
    }

    @Test
    void the_spread_of_an_item_runs_from_the_lowest_rating_to_the_highest() {
        var spread = Spread.of(List.of(80, 40, 60, 50));

        assertThat(spread).isEqualTo(new Spread(4, 40, 47.5, 55, 65, 80, 57.5));
    }

    private static Panel workedExample() {
        return new Panel(
                BLUEPRINT,
                items(),
                new TreeMap<>(Map.of(
                        1, said(60, 70, 80, 40, 50, 90),
                        2, said(50, 60, 55, 45, 35, 80),
                        3, said(75, 80, 70, 60, 50, 85))));
    }

    private static Map<String, String> items() {
        var items = new LinkedHashMap<String, String>();
        items.put("i1", "1.a best-answer");
        items.put("i2", "1.a best-answer");
        items.put("i3", "1.a best-answer");
        items.put("i4", "1.a case");
        items.put("i5", "1.a case");
        items.put("i6", "1.b best-answer");
        return items;
    }

    private static Map<String, Integer> said(int... ratings) {
        var said = new LinkedHashMap<String, Integer>();
        for (var item = 0; item < ratings.length; item++) {
            said.put("i" + (item + 1), ratings[item]);
        }
        return said;
    }
}
