package org.twige.labs.payments;

import com.amazon.randomcutforest.RandomCutForest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Isolation by random cuts: what few cuts part from the rest is odd.
 *
 * @see "Guha, Mishra, Roy and Schrijvers, Robust random cut forest based anomaly detection on streams, ICML 2016"
 * @see "docs/decisions/0407-labs-of-figures.md"
 */
final class Forest {

    private static final int TREES = 50;
    private static final int SAMPLE = 256;

    /** So many points, by lot, are enough to fill every tree four times. */
    private static final int LEARNT = 1_024;

    private static final long SEED = 20_270_407;

    private Forest() {}

    /**
     * One score for each point: the higher, the odder. The same points in the same order give the same scores everywhere.
     *
     * @param points all of the same length, at least 1
     */
    static double[] scores(List<float[]> points) {
        var forest = RandomCutForest.builder()
                .dimensions(points.getFirst().length)
                .numberOfTrees(TREES)
                .sampleSize(SAMPLE)
                .timeDecay(0)
                .parallelExecutionEnabled(false)
                .randomSeed(SEED)
                .build();
        RandomGenerator lot = new SplittableRandom(SEED);
        var mixed = new ArrayList<>(points);
        Collections.shuffle(mixed, lot);
        mixed.stream().limit(LEARNT).forEach(forest::update);
        return points.stream().mapToDouble(forest::getAnomalyScore).toArray();
    }
}
