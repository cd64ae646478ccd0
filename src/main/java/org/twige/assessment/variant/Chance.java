package org.twige.assessment.variant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The chance of one variant: the same seed gives the same variant for ever.
 *
 * @see "L64X128MixRandom, in Steele and Vigna, LXM: Better Splittable Pseudorandom Number Generators, OOPSLA 2021"
 */
final class Chance {

    private final RandomGenerator generator;

    Chance(long seed) {
        generator = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** A number from 0 to {@code bound} - 1; written out here, because a library may change how it bounds. */
    int below(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("nothing to choose from");
        }
        return (int) Long.remainderUnsigned(generator.nextLong(), bound);
    }

    /** A number from {@code least} to {@code most}. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** So many of the letters, in chance order. */
    String some(String letters, int count) {
        return String.join("", shuffled(letters).subList(0, count));
    }

    String shuffle(String letters) {
        return String.join("", shuffled(letters));
    }

    private List<String> shuffled(String letters) {
        var order = new ArrayList<>(List.of(letters.split("")));
        for (var last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, below(last + 1));
        }
        return order;
    }
}
