package org.twige.labs.data;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class TendersTest {

    private static final Tenders TENDERS = Tenders.invented();
    private static final List<Tender> ALL = TENDERS.all();

    @Test
    void there_are_1200_tenders_of_one_year_in_the_order_of_days_and_suppliers_begin_with_9() {
        assertThat(ALL).hasSize(1_200).isSortedAccordingTo(Comparator.comparing(Tender::day));
        assertThat(ALL.getLast().day()).isBefore(ALL.getFirst().day().plusYears(1));
        assertThat(ALL).allMatch(tender -> tender.supplier().matches("9\\d{8}"));
        assertThat(ALL).allMatch(tender -> tender.value() > 0 && tender.bidders() > 0);
    }

    @Test
    void purchases_just_under_the_limit_three_times_in_a_fortnight_are_those_that_were_split() {
        var near = only(tender -> tender.value() < TENDERS.limit() && tender.value() > TENDERS.limit() * 0.8);
        var split = near.stream()
                .filter(tender ->
                        near.stream().filter(other -> isSameNeed(tender, other)).count() >= 3)
                .toList();

        assertThat(split).hasSize(40).isEqualTo(found(TenderFinding.SPLIT_UNDER_LIMIT));
        assertThat(near.size())
                .as("honest purchases lie near the limit as well")
                .isGreaterThan(80);
    }

    private static boolean isSameNeed(Tender one, Tender other) {
        return one.office().equals(other.office())
                && one.supplier().equals(other.supplier())
                && one.item().equals(other.item())
                && Math.abs(one.day().toEpochDay() - other.day().toEpochDay()) < 14;
    }

    @Test
    void five_tenders_of_one_office_with_one_supplier_as_only_bidder_are_a_series_unless_nobody_else_makes_the_thing() {
        var alone = only(tender -> tender.bidders() == 1).stream()
                .collect(groupingBy(tender -> tender.office() + " " + tender.supplier()));
        var series = only(tender -> alone.getOrDefault(tender.office() + " " + tender.supplier(), List.of())
                        .size()
                >= 5);

        assertThat(series).hasSize(40);
        assertThat(series.stream().filter(tender -> tender.paper() == null))
                .hasSize(30)
                .hasSameElementsAs(found(TenderFinding.ONE_BIDDER_SERIES));
        assertThat(series.stream().filter(tender -> tender.paper() == Paper.ONLY_MAKER_NOTE))
                .hasSize(10)
                .hasSameElementsAs(found(TenderFinding.ONLY_MAKER));
        assertThat(only(tender -> tender.bidders() == 1))
                .as("one bidder alone proves nothing")
                .hasSizeGreaterThan(120);
    }

    @Test
    void prices_above_three_times_the_median_of_the_item_are_those_that_were_planted() {
        var high = only(tender -> tender.unitPrice() > 3 * usual(tender).median());

        assertThat(high).hasSize(24).isEqualTo(found(TenderFinding.PRICE_FAR_ABOVE_USUAL));
        assertThat(only(tender -> tender.unitPrice() > 1.5 * usual(tender).median()))
                .isEqualTo(high);
    }

    @Test
    void every_item_is_bought_often_enough_to_know_what_is_usual() {
        assertThat(ALL.stream().collect(groupingBy(Tender::item)))
                .hasSize(24)
                .allSatisfy((_, tenders) -> assertThat(tenders).hasSizeGreaterThan(25));
    }

    @Test
    void the_first_fifty_by_price_hold_three_times_as_many_irregular_tenders_as_a_draw() {
        var irregular = only(tender -> tender.finding().isIrregular()).size();
        var first = ALL.stream()
                .sorted(Comparator.comparingDouble(
                                (Tender tender) -> usual(tender).distance(tender.unitPrice()))
                        .reversed())
                .limit(50)
                .filter(tender -> tender.finding().isIrregular())
                .count();

        assertThat(irregular).isEqualTo(94);
        assertThat(first / 50.0).isGreaterThan(3 * irregular / 1_200.0);
    }

    private static final Map<String, Middle> PRICES = ALL.stream().collect(groupingBy(Tender::item)).entrySet().stream()
            .collect(toMap(
                    Map.Entry::getKey,
                    item -> Middle.of(item.getValue().stream()
                            .map(tender -> (double) tender.unitPrice())
                            .toList())));

    private static Middle usual(Tender tender) {
        return PRICES.getOrDefault(tender.item(), new Middle(0, 1));
    }

    private static List<Tender> only(Predicate<Tender> wanted) {
        return ALL.stream().filter(wanted).toList();
    }

    private static List<Tender> found(TenderFinding finding) {
        return only(tender -> tender.finding() == finding);
    }
}
