package org.twige.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.assessment.TryForms.Trial;
import org.twige.assessment.bank.DrawableCurriculum;

/** Ten thousand forms of each course that comes along. */
class TryFormsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ai-in-plain-words",
                "ai-at-my-desk",
                "data-for-better-service",
                "safe-fair-and-lawful",
                "ai-in-my-institution"
            })
    void forms_ask_for_the_same_and_are_equally_hard_without_an_item_twice_and_show_no_item_in_a_fifth_of_them(
            String course) {
        var trial = trial(course);
        trial.lines().forEach(line -> System.out.println(course + line));

        assertThat(trial.repeats()).isFalse();
        assertThat(trial.sizes()).containsExactly(20);
        assertThat(trial.demands()).hasSize(1);
        assertThat(trial.share(DrawRule.BAND)).isEqualTo(1);
        assertThat(trial.mostShown()).isLessThan(0.2);
    }

    private static Trial trial(String course) {
        var bank = DrawableCurriculum.of(course);
        return TryForms.tried(new DrawRule(Cell.of(bank.drawn()), bank.demands(), DrawRule.USUAL_REST), bank.items());
    }
}
