package org.twige.labs.data;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClinicVisitsTest {

    private static final int YEAR = 52;
    private static final int FIRST_TEST_WEEK = 156 - ClinicVisits.TEST_WEEKS;

    private static final ClinicVisits DATA = ClinicVisits.invented();
    private static final Map<String, List<VisitWeek>> CENTRES = DATA.weeks().stream()
            .collect(groupingBy(VisitWeek::centre, TreeMap::new, java.util.stream.Collectors.toList()));

    @Test
    void there_are_40_centres_with_156_weeks_each_that_begin_on_mondays() {
        assertThat(CENTRES)
                .hasSize(40)
                .allSatisfy((_, weeks) -> assertThat(weeks).hasSize(156));
        assertThat(DATA.weeks()).allMatch(week -> week.monday().getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(DATA.weeks()).allMatch(week -> week.visits() == null || week.visits() > 30);
    }

    @Test
    void one_outage_takes_the_same_weeks_from_six_centres_and_none_from_the_half_year_of_the_test() {
        var lost = DATA.weeks().stream().filter(week -> week.visits() == null).toList();

        assertThat(lost.stream().map(VisitWeek::centre).distinct()).hasSize(6);
        var weeks = lost.stream().map(VisitWeek::week).distinct().sorted().toList();
        assertThat(weeks)
                .hasSize(5)
                .isEqualTo(IntStream.rangeClosed(weeks.getFirst(), weeks.getLast())
                        .boxed()
                        .toList());
        assertThat(lost).hasSize(30).allMatch(week -> week.week() < FIRST_TEST_WEEK);
    }

    @Test
    void people_come_most_in_two_seasons_and_least_near_holidays() {
        var months = new TreeMap<Integer, Double>();
        steady(week -> !week.holiday()).stream()
                .collect(groupingBy(week -> week.monday().plusDays(3).getMonthValue()))
                .forEach((month, weeks) -> months.put(month, average(weeks)));
        var peaks = IntStream.rangeClosed(1, 12)
                .filter(month ->
                        at(months, month) > at(months, month - 1) && at(months, month) > at(months, month + 1));
        assertThat(peaks.toArray()).containsExactly(4, 11);
        assertThat(nearHolidays()).isBetween(0.65, 0.8);
    }

    /** A month of the year; the year is a circle. */
    private static double at(Map<Integer, Double> months, int month) {
        return months.getOrDefault(Math.floorMod(month - 1, 12) + 1, 0.0);
    }

    /** Weeks with a holiday against the weeks before and after. */
    private static double nearHolidays() {
        return steady(week -> week.holiday() && week.week() > 0 && week.week() < 155).stream()
                .filter(week ->
                        !neighbour(week, -1).holiday() && !neighbour(week, 1).holiday())
                .filter(week -> neighbour(week, -1).visits() != null
                        && neighbour(week, 1).visits() != null)
                .mapToDouble(week ->
                        2.0 * Visits.of(week) / (Visits.of(neighbour(week, -1)) + Visits.of(neighbour(week, 1))))
                .average()
                .orElseThrow();
    }

    @Test
    void
            last_year_s_week_is_as_good_as_ever_everywhere_but_far_better_than_before_at_the_one_centre_whose_season_moved() {
        var mase = new TreeMap<String, Double>();
        CENTRES.forEach((centre, weeks) -> mase.put(centre, naiveError(test(weeks)) / naiveError(learnt(weeks))));
        assertThat(mase.entrySet().stream()
                        .filter(centre -> centre.getValue() < 0.45)
                        .map(Map.Entry::getKey))
                .containsExactly(DATA.brokenSeason());
        assertThat(mase.values().stream().filter(value -> value > 0.55 && value < 1.6))
                .hasSize(39);
    }

    @Test
    void a_model_of_the_season_beats_last_year_s_week_everywhere_but_at_that_one_centre() {
        var worse =
                CENTRES.keySet().stream().filter(centre -> ratio(centre) > 1).toList();

        assertThat(worse).containsExactly(DATA.brokenSeason());
        assertThat(ratio(DATA.brokenSeason())).isGreaterThan(1.4);
    }

    @Test
    void the_mean_mase_of_the_model_is_below_one() {
        var mase = CENTRES.values().stream()
                .mapToDouble(weeks -> modelError(weeks) / naiveError(learnt(weeks)))
                .average()
                .orElseThrow();

        assertThat(mase).isLessThan(0.9);
    }

    @Test
    void four_in_five_of_the_model_s_misses_in_the_test_are_such_as_it_knew_before() {
        var inside = CENTRES.values().stream()
                .flatMapToDouble(weeks -> DoubleStream.of(insideInterval(weeks)))
                .average()
                .orElseThrow();

        assertThat(inside).isBetween(0.7, 0.9);
    }

    private static double insideInterval(List<VisitWeek> weeks) {
        var model = SeasonModel.fit(learnt(weeks));
        ToDoubleFunction<VisitWeek> miss = week -> Visits.of(week) - model.forecast(week);
        var known = learnt(weeks).stream().mapToDouble(miss).sorted().toArray();
        var low = known[known.length / 10];
        var high = known[known.length * 9 / 10];
        return test(weeks).stream()
                        .filter(week -> miss.applyAsDouble(week) >= low && miss.applyAsDouble(week) <= high)
                        .count()
                / (double) ClinicVisits.TEST_WEEKS;
    }

    private static double ratio(String centre) {
        var weeks = CENTRES.getOrDefault(centre, List.of());
        return modelError(weeks) / naiveError(test(weeks));
    }

    private static double modelError(List<VisitWeek> weeks) {
        var model = SeasonModel.fit(learnt(weeks));
        return test(weeks).stream()
                .mapToDouble(week -> Math.abs(Visits.of(week) - model.forecast(week)))
                .average()
                .orElseThrow();
    }

    /** The average miss of the same week of last year, where both are known. */
    private static double naiveError(List<VisitWeek> weeks) {
        return weeks.stream()
                .filter(week -> week.week() >= YEAR && neighbour(week, -YEAR).visits() != null)
                .mapToDouble(week -> Math.abs(Visits.of(week) - Visits.of(neighbour(week, -YEAR))))
                .average()
                .orElseThrow();
    }

    private static VisitWeek neighbour(VisitWeek week, int weeksLater) {
        return CENTRES.getOrDefault(week.centre(), List.of()).get(week.week() + weeksLater);
    }

    private static List<VisitWeek> learnt(List<VisitWeek> weeks) {
        return weeks.stream()
                .filter(week -> week.week() < FIRST_TEST_WEEK && week.visits() != null)
                .toList();
    }

    private static List<VisitWeek> test(List<VisitWeek> weeks) {
        return weeks.stream().filter(week -> week.week() >= FIRST_TEST_WEEK).toList();
    }

    /** Known weeks of the centres whose season stays. */
    private static List<VisitWeek> steady(Predicate<VisitWeek> wanted) {
        return DATA.weeks().stream()
                .filter(week -> !week.centre().equals(DATA.brokenSeason()) && week.visits() != null)
                .filter(wanted)
                .toList();
    }

    private static double average(List<VisitWeek> weeks) {
        return weeks.stream().mapToInt(Visits::of).average().orElseThrow();
    }
}
