package org.twige.labs.payments;

import java.util.Arrays;

/**
 * How far values lie from their middle, in figures that a few wild values hardly move.
 *
 * @param median the middle value
 * @param spread 1.4826 times the median absolute deviation; where more than half of the values are equal, 1.2533 times
 *     the mean absolute deviation
 * @see "Iglewicz and Hoaglin, How to detect and handle outliers, 1993: the modified z-score"
 */
record Scale(double median, double spread) {

    /** So far from the middle counts as far as anything, so that no sign drowns the others. */
    static final double MOST = 10;

    static Scale of(double[] values) {
        var median = median(values);
        var distances =
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray();
        var middle = 1.4826 * median(distances);
        var spread = middle > 0
                ? middle
                : 1.2533 * Arrays.stream(distances).average().orElse(0);
        return new Scale(median, spread > 0 ? spread : 1);
    }

    /** From −{@link #MOST} to {@link #MOST}. */
    double distance(double value) {
        return Math.clamp((value - median) / spread, -MOST, MOST);
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
