package org.twige.assessment.cut;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twige.assessment.Cell;
import org.twige.assessment.bank.Kind;

class SampleTest {

    private static final List<Cell> BLUEPRINT =
            List.of(new Cell("1.a", "best-answer", 3), new Cell("1.a", "case", 2), new Cell("1.b", "several", 1));

    @Test
    void so_many_forms_of_every_cell_are_drawn_and_cases_stay_whole() {
        var drawn = new Sample(BLUEPRINT, 2, 41).draw(bank());

        assertThat(drawn.stream().collect(Collectors.groupingBy(Sample.Drawn::cell, Collectors.counting())))
                .isEqualTo(Map.of(0, 6L, 1, 4L, 2, 2L));
        var cases = drawn.stream()
                .filter(one -> one.cell() == 1)
                .map(one -> one.item().caseCode())
                .toList();
        assertThat(cases.get(0)).isEqualTo(cases.get(1)).isNotEqualTo(cases.get(2));
        assertThat(cases.get(2)).isEqualTo(cases.get(3));
        assertThat(new HashSet<>(drawn)).hasSize(12);
    }

    @Test
    void the_same_seed_draws_the_same_and_another_draws_otherwise() {
        var bank = bank();

        assertThat(new Sample(BLUEPRINT, 2, 41).draw(bank)).isEqualTo(new Sample(BLUEPRINT, 2, 41).draw(bank));
        assertThat(new Sample(BLUEPRINT, 2, 41).draw(bank)).isNotEqualTo(new Sample(BLUEPRINT, 2, 42).draw(bank));
    }

    @Test
    void of_a_cell_with_too_few_items_all_are_judged() {
        var few = bank().subList(0, 4);

        assertThat(new Sample(BLUEPRINT, 3, 7).draw(few)).hasSize(4).allMatch(one -> one.cell() == 0);
    }

    private static List<Judgeable> bank() {
        var bank = new ArrayList<Judgeable>();
        for (var item = 0; item < 12; item++) {
            bank.add(new Judgeable(UUID.randomUUID(), "1.a", Kind.BEST_ANSWER, null, "abcd"));
        }
        for (var number = 0; number < 3; number++) {
            bank.add(new Judgeable(UUID.randomUUID(), "1.a", Kind.CASE, "case-" + number, "abcd"));
            bank.add(new Judgeable(UUID.randomUUID(), "1.a", Kind.CASE, "case-" + number, "abcd"));
        }
        bank.add(new Judgeable(UUID.randomUUID(), "1.a", Kind.CASE, "case-of-one", "abcd"));
        bank.add(new Judgeable(UUID.randomUUID(), "1.b", Kind.CHOOSE_ALL, null, "abcde"));
        bank.add(new Judgeable(UUID.randomUUID(), "1.b", Kind.MARK_TEXT, null, "abcde"));
        return bank;
    }
}
