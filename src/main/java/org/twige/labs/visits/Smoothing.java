package org.twige.labs.visits;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.labs.data.VisitWeek;

/**
 * Exponential smoothing with an additive season of 52 weeks, by Holt and Winters. A week without a register moves nothing.
 *
 * @see "Hyndman and Athanasopoulos, Forecasting: principles and practice, third edition, 8.3"
 */
final class Smoothing implements Forecast {

    private static final int YEAR = LastYear.YEAR;
    private static final double[] LEVEL = {0.02, 0.05, 0.1, 0.2, 0.4};
    private static final double[] TREND = {0, 0.01, 0.05};
    private static final double[] SEASON = {0.05, 0.15, 0.3};

    private final Rates rates;
    private final double[] season;
    private double level;
    private double trend;
    private double missed;
    private int next;

    /** How much of a surprise goes into the level, the trend and the season. */
    private record Rates(double level, double trend, double season) {}

    private Smoothing(Rates rates, List<VisitWeek> past) {
        this.rates = rates;
        var first = mean(past.subList(0, YEAR));
        trend = (mean(past.subList(YEAR, 2 * YEAR)) - first) / YEAR;
        level = first - trend * (YEAR + 1) / 2;
        season = beginning(past);
        past.forEach(week -> take(week.visits()));
    }

    /** With the rates that would have missed least in the past, one week ahead; needs two years. */
    static Forecast learn(List<VisitWeek> past) {
        return rates().map(rates -> new Smoothing(rates, past))
                .min(Comparator.comparingDouble(model -> model.missed))
                .orElseThrow();
    }

    @Override
    public double visits(VisitWeek week) {
        return level + (week.week() - next + 1) * trend + season[week.week() % YEAR];
    }

    private void take(@Nullable Integer visits) {
        var place = next % YEAR;
        var before = level + trend;
        var surprise = visits == null ? 0 : visits - before - season[place];
        if (next >= YEAR) {
            missed += surprise * surprise;
        }
        level = before + rates.level() * surprise;
        trend += rates.level() * rates.trend() * surprise;
        season[place] += rates.season() * (1 - rates.level()) * surprise;
        next++;
    }

    /** What each week of the year lay above or below the line of the first two years, on average. */
    private double[] beginning(List<VisitWeek> past) {
        var weeks = new double[YEAR];
        for (var place = 0; place < YEAR; place++) {
            weeks[place] = DoubleStream.of(above(past, place), above(past, place + YEAR))
                    .filter(Double::isFinite)
                    .average()
                    .orElse(0);
        }
        return weeks;
    }

    private double above(List<VisitWeek> past, int week) {
        var visits = past.get(week).visits();
        return visits == null ? Double.NaN : visits - level - (week + 1) * trend;
    }

    private static double mean(List<VisitWeek> weeks) {
        return weeks.stream()
                .map(VisitWeek::visits)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
    }

    private static Stream<Rates> rates() {
        return Arrays.stream(LEVEL)
                .boxed()
                .flatMap(one -> Arrays.stream(TREND)
                        .boxed()
                        .flatMap(two -> Arrays.stream(SEASON).mapToObj(three -> new Rates(one, two, three))));
    }
}
