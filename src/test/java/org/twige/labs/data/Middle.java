package org.twige.labs.data;

import java.util.List;

/** The middle of some values, and how far they lie from it: figures that a few wild values hardly move. */
record Middle(double median, double spread) {

    static Middle of(List<Double> values) {
        var median = median(values);
        return new Middle(
                median,
                1.4826
                        * median(values.stream()
                                .map(value -> Math.abs(value - median))
                                .toList()));
    }

    double distance(double value) {
        return Math.abs(value - median) / spread;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
