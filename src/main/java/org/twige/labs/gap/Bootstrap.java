package org.twige.labs.gap;

import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The interval of a gap by drawing the same people again, with replacement, each group by itself.
 *
 * @param low the 25th of a thousand gaps in order
 * @param high the 975th
 * @see "Efron and Tibshirani, An introduction to the bootstrap, 1993, chapter 13: percentile intervals"
 */
record Bootstrap(double low, double high) {

    static final int DRAWS = 2_000;

    private static final int TAIL = DRAWS * 25 / 1_000;

    static Bootstrap of(Effect effect, RandomGenerator chance) {
        var gaps = DoubleStream.generate(() -> again(effect.town(), chance) - again(effect.far(), chance))
                .limit(DRAWS)
                .sorted()
                .toArray();
        return new Bootstrap(gaps[TAIL - 1], gaps[DRAWS - TAIL - 1]);
    }

    /** The share found among as many people, each drawn from the same group; the first so many of it were found. */
    private static double again(Group group, RandomGenerator chance) {
        var found = 0;
        for (var person = 0; person < group.entitled(); person++) {
            if (chance.nextInt(group.entitled()) < group.found()) {
                found++;
            }
        }
        return (double) found / group.entitled();
    }

    boolean holds(double gap) {
        return low <= gap && gap <= high;
    }
}
