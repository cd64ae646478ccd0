package org.twige.bench;

import java.util.Arrays;
import java.util.stream.LongStream;

/** How long each of many operations took, and all of them together. */
final class Samples {

    private final long[] sortedNanos;
    private final double seconds;

    private Samples(long[] sortedNanos, double seconds) {
        this.sortedNanos = sortedNanos;
        this.seconds = seconds;
    }

    static Samples of(LongStream nanos, double seconds) {
        return new Samples(nanos.sorted().toArray(), seconds);
    }

    int operations() {
        return sortedNanos.length;
    }

    /** Operations a second. */
    double rate() {
        return operations() / seconds;
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    double percentileMillis(int percent) {
        if (sortedNanos.length == 0) {
            return Double.NaN;
        }
        var at = Math.min(sortedNanos.length - 1, sortedNanos.length * percent / 100);
        return sortedNanos[at] / 1e6;
    }

    Samples plus(Samples other) {
        return of(
                LongStream.concat(Arrays.stream(sortedNanos), Arrays.stream(other.sortedNanos)),
                seconds + other.seconds);
    }
}
