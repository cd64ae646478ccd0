package org.twige.labs.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class PayListTest {

    private static final List<PayLine> LINES = PayList.invented().lines();

    private record Place(YearMonth month, String number) {}

    private static final Map<Place, List<PayLine>> BY_ACCOUNT =
            LINES.stream().collect(groupingBy(line -> new Place(line.month(), line.account())));
    private static final Map<Place, List<PayLine>> BY_PERSON = LINES.stream().collect(groupingBy(PayListTest::person));

    @Test
    void there_are_5000_lines_of_six_months_and_three_in_a_hundred_are_irregular() {
        assertThat(LINES).hasSize(5_000);
        assertThat(LINES.stream().map(PayLine::month).distinct()).hasSize(6);
        assertThat(LINES.stream().filter(line -> line.finding().isIrregular())).hasSize(150);
    }

    @Test
    void staff_numbers_and_accounts_begin_with_9() {
        assertThat(LINES).allMatch(line -> line.staffNumber().matches("9\\d{7}"));
        assertThat(LINES).allMatch(line -> line.account().matches("9\\d{11}"));
    }

    @Test
    void lines_of_two_people_on_one_account_in_a_month_are_those_that_were_planted() {
        var shared = only(line -> persons(BY_ACCOUNT, new Place(line.month(), line.account())) > 1);

        assertThat(shared).hasSize(48).isEqualTo(found(PayFinding.SHARED_ACCOUNT));
    }

    @Test
    void two_salaries_in_a_month_are_planted_unless_one_was_owed_and_its_order_is_in_the_file() {
        var twice = only(line -> lines(person(line)) > 1);
        var owed = twice.stream()
                .filter(line -> lines(new Place(line.month().minusMonths(1), line.staffNumber())) == 0)
                .toList();
        var unexplained = twice.stream().filter(line -> !owed.contains(line)).toList();

        assertThat(unexplained).hasSize(48).isEqualTo(found(PayFinding.SECOND_SALARY));
        assertThat(owed).hasSize(16).isEqualTo(found(PayFinding.ARREARS));
        assertThat(owed.stream().filter(line -> line.paper() == Paper.ARREARS_ORDER))
                .hasSize(8);
    }

    @Test
    void pay_in_a_month_after_the_last_day_is_what_was_planted_and_many_leave_without_it() {
        var late = only(line -> line.leftOn() != null && line.month().isAfter(YearMonth.from(line.leftOn())));

        assertThat(late).hasSize(54).isEqualTo(found(PayFinding.PAID_AFTER_LEAVING));
        assertThat(LINES.stream()
                        .filter(line -> line.leftOn() != null)
                        .map(PayLine::staffNumber)
                        .distinct())
                .hasSize(38);
    }

    @Test
    void a_large_allowance_looks_odd_and_its_letter_is_in_the_file() {
        var large = only(line -> line.allowance() > line.basePay() * 0.4);

        assertThat(large).hasSize(24).isEqualTo(found(PayFinding.LEGAL_ALLOWANCE));
        assertThat(large).allMatch(line -> line.paper() == Paper.ON_CALL_LETTER);
        assertThat(large).allMatch(line -> oddAmount(line) > 3.5);
    }

    @Test
    void only_honest_lines_have_a_paper() {
        assertThat(LINES.stream().filter(line -> line.paper() != null))
                .hasSize(32)
                .noneMatch(line -> line.finding().isIrregular());
    }

    @Test
    void the_first_fifty_of_a_simple_ranking_hold_three_times_as_many_irregular_lines_as_a_draw_and_some_honest_ones() {
        var first = LINES.stream()
                .sorted(Comparator.comparingDouble(PayListTest::oddness)
                        .reversed()
                        .thenComparingInt(PayLine::number))
                .limit(50)
                .toList();
        var precision =
                first.stream().filter(line -> line.finding().isIrregular()).count() / 50.0;

        assertThat(precision).isBetween(3 * 150 / 5_000.0, 0.95);
    }

    @Test
    void ordinary_amounts_are_ordinary() {
        var odd = found(PayFinding.IN_ORDER).stream()
                .filter(line -> oddAmount(line) > 3.5)
                .count();

        assertThat(odd).isLessThan(50);
    }

    private static final Map<String, Middle> BY_POST =
            LINES.stream().collect(groupingBy(PayLine::post)).entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            post -> Middle.of(post.getValue().stream()
                                    .map(line -> (double) line.paid())
                                    .toList())));

    private static double oddAmount(PayLine line) {
        return BY_POST.getOrDefault(line.post(), new Middle(0, 1)).distance(line.paid());
    }

    /** What the person got in that month, against the post, and how many share the account. */
    private static double oddness(PayLine line) {
        var month = BY_PERSON.getOrDefault(person(line), List.of());
        var sum = month.stream().mapToInt(PayLine::paid).sum();
        return BY_POST.getOrDefault(line.post(), new Middle(0, 1)).distance(sum)
                + 8 * (persons(BY_ACCOUNT, new Place(line.month(), line.account())) - 1);
    }

    private static Place person(PayLine line) {
        return new Place(line.month(), line.staffNumber());
    }

    private static long persons(Map<Place, List<PayLine>> lines, Place place) {
        return lines.getOrDefault(place, List.of()).stream()
                .map(PayLine::staffNumber)
                .distinct()
                .count();
    }

    private static int lines(Place person) {
        return BY_PERSON.getOrDefault(person, List.of()).size();
    }

    private static List<PayLine> only(Predicate<PayLine> wanted) {
        return LINES.stream().filter(wanted).toList();
    }

    private static List<PayLine> found(PayFinding finding) {
        return only(line -> line.finding() == finding);
    }
}
