package org.twige.assessment.cut;

import java.util.List;

/**
 * What the judges said about one item, without saying who: from the lowest to the highest.
 *
 * <p>Quartiles are interpolated between the two ratings beside them.
 */
record Spread(int count, double least, double lower, double middle, double upper, double most, double mean) {

    /** Of at least one rating. */
    static Spread of(List<Integer> ratings) {
        var sorted = ratings.stream().sorted().toList();
        return new Spread(
                sorted.size(),
                sorted.getFirst(),
                at(sorted, 0.25),
                at(sorted, 0.5),
                at(sorted, 0.75),
                sorted.getLast(),
                sorted.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }

    private static double at(List<Integer> sorted, double part) {
        var place = part * (sorted.size() - 1);
        var below = (int) Math.floor(place);
        var above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
