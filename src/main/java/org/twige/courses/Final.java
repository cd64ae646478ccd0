package org.twige.courses;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a course's final check.
 *
 * @param items how many are drawn for one attempt
 * @param cutScore per cent of the items that must be right
 * @param provisional true until the cut score rests on a recorded standard setting
 * @param retakeHours hours from the close of a failed attempt to the next one
 * @param perOutcome items drawn for each outcome id; their sum is {@code items}
 * @param noRepeat an item that the person has seen is not drawn again while others are left
 * @param kinds items drawn for each outcome id by their kind; null in versions that knew one kind only
 * @param critical the outcomes that have a pass mark of their own; null if there are none
 * @param demands how many items of a form ask people to know, to apply and to judge; null where the course does not say
 */
public record Final(
        int items,
        int advisedMinutes,
        int cutScore,
        boolean provisional,
        int retakeHours,
        Map<String, Integer> perOutcome,
        boolean noRepeat,
        @Nullable Map<String, Map<String, Integer>> kinds,
        @Nullable Critical critical,
        @Nullable Map<String, Integer> demands) {

    /** Of a course that ends with its last lesson. */
    public static final Final NONE = new Final(0, 0, 0, true, 0, Map.of(), true, null, null, null);

    /** What is drawn where a course names no kinds: one best answer of four. */
    public static final String USUAL_KIND = "best-answer";

    /** The fewest whole marks with which so many items are passed at a cut in per cent. */
    public static int marksNeeded(int items, int cut) {
        return (items * cut + 99) / 100;
    }

    public boolean exists() {
        return items > 0;
    }

    /** The same rules with an adopted pass mark, which is provisional once it is carried over a material change. */
    public Final withCut(int adopted, boolean carriedOver) {
        return new Final(
                items,
                advisedMinutes,
                adopted,
                carriedOver,
                retakeHours,
                perOutcome,
                noRepeat,
                kinds,
                critical,
                demands);
    }

    /** Outcomes of which, taken together, this per cent must be right. */
    public record Critical(List<String> outcomes, int cutScore) {

        private @Nullable Critical among(Set<String> asked) {
            var some = outcomes.stream().filter(asked::contains).toList();
            return some.isEmpty() ? null : new Critical(some, cutScore);
        }
    }

    /** The same rules for questions about some outcomes alone; {@link #NONE} where nothing is asked about them. */
    public Final about(Set<String> outcomes) {
        var some = new LinkedHashMap<>(drawn());
        some.keySet().retainAll(outcomes);
        var each = new LinkedHashMap<>(perOutcome);
        each.keySet().retainAll(outcomes);
        var count = some.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return count == 0
                ? NONE
                : new Final(
                        count,
                        Math.max(1, advisedMinutes * count / items),
                        cutScore,
                        provisional,
                        retakeHours,
                        each,
                        noRepeat,
                        some,
                        critical == null ? null : critical.among(outcomes),
                        null);
    }

    /** Items drawn for each outcome id, by kind. */
    public Map<String, Map<String, Integer>> drawn() {
        if (kinds != null) {
            return kinds;
        }
        var drawn = new LinkedHashMap<String, Map<String, Integer>>();
        perOutcome.forEach((outcome, count) -> drawn.put(outcome, Map.of(USUAL_KIND, count)));
        return drawn;
    }
}
