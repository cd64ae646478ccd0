package org.twige.learning.branch;

import java.util.Map;
import java.util.TreeMap;

/** How many acts of one person had which outcome in which course. */
final class Counts {

    private final Map<String, Map<String, Integer>> byOutcome = new TreeMap<>();

    /** Takes one count. */
    interface Taker {
        void take(String outcome, String course, int events);
    }

    void add(String outcome, String course) {
        byOutcome.computeIfAbsent(outcome, _ -> new TreeMap<>()).merge(course, 1, Integer::sum);
    }

    void each(Taker taker) {
        byOutcome.forEach(
                (outcome, courses) -> courses.forEach((course, events) -> taker.take(outcome, course, events)));
    }
}
