package org.twige.assessment.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twige.assessment.bank.Kind;
import org.twige.assessment.quality.Supplies.Shortage;

class SuppliesTest {

    private final List<Left> bank = new ArrayList<>();

    @Test
    void two_forms_of_single_items_must_be_left() {
        items(Kind.BEST_ANSWER, 4, false);
        items(Kind.BEST_ANSWER, 1, true);
        assertThat(of("best-answer", 2)).isEmpty();

        items(Kind.BEST_ANSWER, 1, true);
        bank.removeFirst();
        assertThat(of("best-answer", 2)).containsExactly(new Shortage("1.a", "best-answer", 3, 4));
    }

    @Test
    void items_with_several_answers_are_one_supply_whatever_they_look_like() {
        items(Kind.CHOOSE_ALL, 1, false);
        items(Kind.MARK_TEXT, 1, false);
        items(Kind.MARK_TEXT, 1, true);

        assertThat(of("several", 1)).isEmpty();
    }

    @Test
    void one_form_of_templates_is_enough_because_each_has_variants_of_its_own() {
        items(Kind.SEEDED, 2, false);
        items(Kind.SEEDED, 1, true);
        assertThat(of("seeded", 2)).isEmpty();

        bank.removeFirst();
        assertThat(of("seeded", 2)).containsExactly(new Shortage("1.a", "seeded", 1, 2));
    }

    @Test
    void a_case_counts_as_long_as_it_has_all_its_questions() {
        aCase("first", 2, false);
        aCase("second", 2, false);
        aCase("third", 2, true);
        assertThat(of("case", 2)).isEmpty();

        aCase("fourth", 3, false);
        bank.removeFirst();
        assertThat(of("case", 2)).containsExactly(new Shortage("1.a", "case", 1, 2));
    }

    @Test
    void a_cell_that_loses_nothing_is_not_looked_at() {
        items(Kind.BEST_ANSWER, 1, false);

        assertThat(of("best-answer", 5)).isEmpty();
    }

    private List<Shortage> of(String family, int drawn) {
        return new Supplies(Map.of("1.a", Map.of(family, drawn)), bank).shortages();
    }

    private void items(Kind kind, int many, boolean gone) {
        add(kind, null, many, gone);
    }

    private void aCase(String code, int questions, boolean gone) {
        add(Kind.CASE, code, questions, gone);
    }

    private void add(Kind kind, @Nullable String code, int many, boolean gone) {
        for (var item = 0; item < many; item++) {
            bank.add(new Left("1.a", kind, code, gone));
        }
    }
}
