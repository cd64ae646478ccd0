package org.twige.assessment.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What authors may write as a formula, wherever it comes from. */
class FormulaTest {

    private static final Map<String, Value> SLOTS = Map.of("a", new Value.Figure(7), "ne", new Value.Figure(2));

    @Test
    void figures_are_counted_and_compared() {
        assertThat(Formula.number("(#a + 1) * #ne", SLOTS)).isEqualTo(16);
        assertThat(Formula.text("#a > #ne ? 'b' : 'c'", SLOTS)).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T(java.lang.Runtime)",
                "'aaaa' matches '(a+)+b'",
                "{1,2}",
                "#a.class",
                "#a[0]",
                "'aa' * 200",
                "2 ^ 99"
            })
    void nothing_but_figures_and_single_letters_is_counted(String formula) {
        assertThatThrownBy(() -> Formula.text(formula, SLOTS)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_formula_is_neither_very_long_nor_very_deep() {
        assertThatThrownBy(() -> Formula.text("1" + "+1".repeat(600), SLOTS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Formula.text("(".repeat(21) + "1" + ")".repeat(21), SLOTS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
