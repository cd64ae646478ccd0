package org.twige.labs.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Where the draws come from: a named algorithm and whole numbers, so that a seed gives the same data on every machine. */
final class Chance {

    /** The seed of the data that learners see. */
    static final long SEED = 20_270_104;

    private static final String ALGORITHM = "L64X128MixRandom";

    private final RandomGenerator draws;

    Chance(long seed) {
        this.draws = RandomGeneratorFactory.of(ALGORITHM).create(seed);
    }

    /** From 0, always less than the bound. */
    int below(int bound) {
        return draws.nextInt(bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    <T> List<T> shuffled(Collection<? extends T> things) {
        var mixed = new ArrayList<T>(things);
        Collections.shuffle(mixed, draws);
        return mixed;
    }

    /** Around 0, with a standard deviation of 1: twelve even draws, of which the sum is nearly normal. */
    double bell() {
        var sum = 0;
        for (var n = 0; n < 12; n++) {
            sum += below(1_001) - 500;
        }
        return sum / 1_000.0;
    }

    /** The form with a digit in place of every {@code #}. */
    String digits(String form) {
        var written = new StringBuilder(form);
        for (var n = 0; n < written.length(); n++) {
            if (written.charAt(n) == '#') {
                written.setCharAt(n, (char) ('0' + below(10)));
            }
        }
        return written.toString();
    }
}
