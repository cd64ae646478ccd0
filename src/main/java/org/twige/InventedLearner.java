package org.twige;

import java.util.SplittableRandom;

/**
 * How somebody invented goes about a course: some begin at once, some late, some stop half-way, some never come.
 *
 * @param begins the day of the first lesson; beyond the story for those who never come
 * @param every days between two steps
 * @param stopsAfter the number of steps that this person takes
 */
record InventedLearner(int begins, int every, int stopsAfter) {

    /** Number n is the same in every nation. */
    static InventedLearner of(int n) {
        var chance = new SplittableRandom(104_729L * n + 3);
        var keen = chance.nextInt(100);
        var begins = keen < 22 ? 1_000 : 2 + chance.nextInt(50);
        var stops = chance.nextInt(100) < 25 ? 1 + chance.nextInt(6) : Integer.MAX_VALUE;
        return new InventedLearner(begins, 1 + chance.nextInt(3), stops);
    }

    /** The step of that day, from 0; -1 on a day without one. */
    int stepOn(long day) {
        var since = day - begins;
        if (since < 0 || since % every != 0 || since / every >= stopsAfter) {
            return -1;
        }
        return (int) (since / every);
    }
}
