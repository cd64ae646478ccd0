package org.twige.labs.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twige.labs.round.Round;
import org.twige.labs.round.RoundId;

/** The orders on the shipped lists, and on the parts of them that learners get. */
class OrdersTest {

    private static final int CHECKED = 50;
    private static final int LEARNERS = 40;

    private final Orders orders = new Orders();

    @ParameterizedTest
    @EnumSource
    void the_first_fifty_of_the_forest_hold_three_times_as_many_real_problems_as_a_draw(Pile pile) {
        var payments = pile.payments();
        var points = Points.of(payments, Sign.usual(pile));
        var forest = points.forest();
        var byLot = CHECKED * Inspection.real(List.copyOf(payments)) / (double) payments.size();

        System.out.printf(
                "%s: among the first 50 the forest finds %d (%d honest), the simple sum %d (%d honest), a draw %.1f%n",
                pile.word(),
                forest.found(CHECKED),
                forest.honest(CHECKED),
                points.simple().found(CHECKED),
                points.simple().honest(CHECKED),
                byLot);
        assertThat((double) forest.found(CHECKED)).isGreaterThanOrEqualTo(3 * byLot);
        assertThat((double) points.simple().found(CHECKED)).isGreaterThanOrEqualTo(3 * byLot);
        assertThat(forest.honest(CHECKED)).as("honest flags among them").isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void so_it_is_for_learner_after_learner_with_a_part_of_the_list(Pile pile) {
        for (var seed = 0; seed < LEARNERS; seed++) {
            var inspection = inspection(seed, Map.of("pile", pile.word()));
            var byLot = CHECKED * inspection.planted() / (double) inspection.total();

            assertThat((double) inspection.order(Method.FOREST).found(CHECKED))
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(3 * byLot);
        }
    }

    @Test
    void the_forest_gives_the_same_order_on_every_machine() {
        var first = Points.of(Pile.SALARIES.payments(), Sign.usual(Pile.SALARIES))
                .forest()
                .first(10);
        var again = Points.of(Pile.SALARIES.payments(), Sign.usual(Pile.SALARIES))
                .forest()
                .first(10);

        assertThat(first).isEqualTo(again);
        assertThat(first)
                .extracting(Payment::number)
                .containsExactly(2176, 3564, 3094, 3921, 1337, 2541, 3188, 1947, 3015, 4012);
    }

    @Test
    void payments_that_hang_together_come_together() {
        var own = Orders.ownList(round(3, Map.of()), Pile.SALARIES);
        var groups = own.stream().map(Payment::group).toList();

        assertThat(own).hasSizeBetween(2_400, 3_600);
        assertThat(Pile.SALARIES.payments().stream().filter(payment -> groups.contains(payment.group())))
                .hasSameSizeAs(own);
    }

    @ParameterizedTest
    @EnumSource
    void ten_payments_mix_real_problems_honest_flags_and_others(Pile pile) {
        for (var seed = 0; seed < LEARNERS; seed++) {
            var ten = inspection(seed, Map.of("pile", pile.word())).ten();

            assertThat(ten).as("seed " + seed).hasSize(10).doesNotHaveDuplicates();
            assertThat(Inspection.real(ten)).as("seed " + seed).isBetween(4L, 6L);
            assertThat(ten.stream().filter(Payment::isHonest))
                    .as("seed " + seed)
                    .hasSizeLessThan(4);
        }
    }

    @Test
    void learners_get_other_lists_other_tens_and_other_figures() {
        var figures = new HashMap<Map<String, Long>, Integer>();
        var tens = new HashMap<List<Payment>, Integer>();
        for (var seed = 0; seed < LEARNERS; seed++) {
            figures.merge(inspection(seed, Map.of()).figures(), 1, Integer::sum);
            tens.merge(inspection(seed, Map.of()).ten(), 1, Integer::sum);
        }

        assertThat(figures).hasSize(LEARNERS);
        assertThat(tens).hasSize(LEARNERS);
    }

    @Test
    void the_size_of_a_salary_alone_finds_hardly_anything() {
        var order = Points.of(Pile.SALARIES.payments(), List.of(Sign.SIZE)).simple();

        assertThat(order.found(CHECKED)).isLessThan(3);
    }

    private Inspection inspection(long seed, Map<String, String> choices) {
        return new Inspection(round(seed, choices), orders);
    }

    private static Round round(long seed, Map<String, String> choices) {
        return new Round(new RoundId(new UUID(0, seed)), PaymentsLab.NAME, 1, seed, false, choices, null);
    }
}
