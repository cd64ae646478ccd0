package org.twige.assessment.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How eight questions stand for the twenty of a final: each outcome, and within it each kind, has the share that it has
 * there, as near as whole questions allow.
 *
 * <p>One question after the other goes to the outcome that is furthest below its share, and there to the kind that is. The
 * questions of a case stay together, so a case is drawn only where it does not take more than its outcome's share
 * rounded up.
 */
final class ShortForm {

    static final int QUESTIONS = 8;
    private static final String CASE = "case";
    private static final double NOTHING = 1e-9;

    private final List<Part> parts = new ArrayList<>();
    private final double scale;

    private ShortForm(Map<String, Map<String, Integer>> whole, int questions, int all) {
        this.scale = (double) questions / all;
        whole.forEach((outcome, kinds) -> kinds.forEach((kind, count) -> parts.add(new Part(outcome, kind, count))));
    }

    /** What is left of one outcome and kind of the final, and what was taken of it. */
    private final class Part {

        private final String outcome;
        private final String kind;
        private final int of;
        private int taken;

        private Part(String outcome, String kind, int of) {
            this.outcome = outcome;
            this.kind = kind;
            this.of = of;
        }

        /** How many questions come with one more. */
        private int step() {
            return kind.equals(CASE) ? of : 1;
        }

        private boolean isLeft(int questions) {
            return of > 0 && taken < of && step() <= questions;
        }

        private double missing() {
            return of * scale - taken;
        }

        private double missingOfOutcome() {
            return parts.stream()
                    .filter(part -> part.outcome.equals(outcome))
                    .mapToDouble(Part::missing)
                    .sum();
        }

        private boolean isWithinShare() {
            return step() == 1 || step() <= Math.ceil(missingOfOutcome() - NOTHING);
        }
    }

    /**
     * The shape of the short form, as {@code Final.drawn()} gives that of the long one.
     *
     * @return as many questions as asked for; all of a form that has no more
     */
    static Map<String, Map<String, Integer>> of(Map<String, Map<String, Integer>> whole, int questions) {
        var all = whole.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return all <= questions ? whole : new ShortForm(whole, questions, all).fill(questions);
    }

    private Map<String, Map<String, Integer>> fill(int questions) {
        for (var left = questions; left > 0; ) {
            var next = next(left, true);
            next.taken += next.step();
            left -= next.step();
        }
        var shape = new LinkedHashMap<String, Map<String, Integer>>();
        parts.stream()
                .filter(part -> part.taken > 0)
                .forEach(part -> shape.computeIfAbsent(part.outcome, _ -> new LinkedHashMap<>())
                        .put(part.kind, part.taken));
        return shape;
    }

    private Part next(int left, boolean withinShare) {
        return parts.stream()
                .filter(part -> part.isLeft(left) && (!withinShare || part.isWithinShare()))
                .max(Comparator.comparingDouble(Part::missingOfOutcome).thenComparingDouble(Part::missing))
                .orElseGet(() -> fallback(left, withinShare));
    }

    private Part fallback(int left, boolean withinShare) {
        if (!withinShare) {
            throw new IllegalStateException("no part of the form has " + left + " questions left");
        }
        return next(left, false);
    }
}
