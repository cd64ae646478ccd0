package org.twige.assessment.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /**
     * Shrout and Fleiss (1979), table 2: six subjects rated by four judges; in table 4 they print ICC(2,1) = .29 and
     * ICC(2,4) = .62. The further digits were computed by hand as fractions from their mean squares (11.2417, 32.4861,
     * 1.0194): 184/635 and so on.
     */
    @Test
    void the_published_example_of_four_judges_and_six_subjects_comes_out() {
        var published = List.of(
                List.of(9, 2, 5, 8),
                List.of(6, 1, 3, 2),
                List.of(8, 4, 6, 8),
                List.of(7, 1, 2, 6),
                List.of(10, 5, 6, 9),
                List.of(6, 2, 4, 7));

        var agreement = Agreement.of(published).orElseThrow();

        assertThat(agreement.single()).isCloseTo(0.2898, within(0.00005));
        assertThat(agreement.average()).isCloseTo(0.6201, within(0.00005));
    }

    @Test
    void judges_who_say_the_same_of_every_item_agree_wholly() {
        var agreement = Agreement.of(List.of(List.of(20, 20), List.of(50, 50), List.of(90, 90)))
                .orElseThrow();

        assertThat(agreement.single()).isCloseTo(1, within(1e-9));
        assertThat(agreement.average()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_judge_who_is_always_stricter_agrees_less_because_the_level_counts() {
        var agreement = Agreement.of(List.of(List.of(20, 40), List.of(50, 70), List.of(80, 100)))
                .orElseThrow();

        assertThat(agreement.single()).isCloseTo(900.0 / (900 + 200), within(1e-9));
    }

    @Test
    void nothing_is_said_where_nothing_can_be() {
        assertThat(Agreement.of(List.of())).isEmpty();
        assertThat(Agreement.of(List.of(List.of(50, 60)))).isEmpty();
        assertThat(Agreement.of(List.of(List.of(50), List.of(60)))).isEmpty();
        assertThat(Agreement.of(List.of(List.of(50, 50), List.of(50, 50)))).isEmpty();
    }
}
