package org.twige.assessment.sitting;

import java.util.List;

/** How many people would pass the short form if everybody knew as much as their final says, and chance did the rest. */
final class ByChance {

    private ByChance() {}

    /**
     * What is known of somebody before the short form.
     *
     * @param share of the marks of the final, from 0 to 1
     * @param questions of the short form
     * @param needed the fewest right answers with which it is passed
     */
    record Known(double share, int questions, int needed) {}

    /** The share that would pass, of at least one person. */
    static double rate(List<Known> people) {
        return people.stream()
                .mapToDouble(one -> atLeast(one.needed(), one.questions(), one.share()))
                .average()
                .orElseThrow();
    }

    /** The binomial chance of at least so many right ones. */
    static double atLeast(int needed, int questions, double share) {
        var chance = 0.0;
        for (var right = needed; right <= questions; right++) {
            chance += choose(questions, right) * Math.pow(share, right) * Math.pow(1 - share, questions - right);
        }
        return chance;
    }

    private static double choose(int all, int some) {
        var ways = 1.0;
        for (var at = 1; at <= some; at++) {
            ways = ways * (all - some + at) / at;
        }
        return ways;
    }
}
