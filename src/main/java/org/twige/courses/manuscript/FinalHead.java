package org.twige.courses.manuscript;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Final;

/**
 * Reads the rules of the final check in {@code course.yaml}.
 *
 * @param outcomes ids of the outcomes of the course
 */
record FinalHead(Place place, List<String> outcomes) {

    private static final List<String> KEYS = List.of(
            "items",
            "advised-minutes",
            "cut-score",
            "provisional",
            "per-outcome",
            "per-demand",
            "critical",
            "retake-hours",
            "no-repeat");

    Final read() {
        place.knowsOnly(KEYS);
        var kinds = kinds();
        var each = new LinkedHashMap<String, Integer>();
        kinds.forEach((outcome, drawn) -> each.put(
                outcome, drawn.values().stream().mapToInt(Integer::intValue).sum()));
        var items = place.number("items");
        if (items < 1) {
            place.problem("a final without items", "draw one item or more, or leave “final:” out");
        }
        if (each.values().stream().mapToInt(Integer::intValue).sum() != items) {
            place.problem("the items per outcome do not add up to " + items, "change items or per-outcome");
        }
        var demands = demands(items);
        return new Final(
                items,
                place.number("advised-minutes"),
                cutScore(place),
                place.truth("provisional"),
                place.number("retake-hours"),
                each,
                place.truth("no-repeat"),
                kinds,
                critical(each),
                demands);
    }

    private @Nullable Map<String, Integer> demands(int items) {
        var written = place.entries().get("per-demand");
        if (written == null) {
            return null;
        }
        var demands = new LinkedHashMap<String, Integer>();
        written.entries().forEach((demand, count) -> demands.put(demand, count.number()));
        if (demands.values().stream().mapToInt(Integer::intValue).sum() != items) {
            written.problem("the items per demand do not add up to " + items, "change items or per-demand");
        }
        return demands;
    }

    private static int cutScore(Place place) {
        var cutScore = place.number("cut-score");
        if (cutScore < 1 || cutScore > 100) {
            place.problem("the cut score is not a per cent", "write a number from 1 to 100");
        }
        return cutScore;
    }

    private Final.@Nullable Critical critical(Map<String, Integer> drawn) {
        var written = place.entries().get("critical");
        if (written == null) {
            return null;
        }
        written.knowsOnly(List.of("outcomes", "cut-score"));
        var named = written.list("outcomes").stream().map(Place::text).toList();
        named.forEach(outcome -> known(outcome, written));
        named.stream()
                .filter(outcome -> drawn.getOrDefault(outcome, 0) == 0)
                .forEach(outcome -> written.problem(
                        "the final asks nothing about the critical outcome " + outcome, "give it items above"));
        return new Final.Critical(named, cutScore(written));
    }

    /** For each outcome a number of items, or numbers by kind. */
    private Map<String, Map<String, Integer>> kinds() {
        var kinds = new LinkedHashMap<String, Map<String, Integer>>();
        place.child("per-outcome")
                .ifPresent(map -> map.entries().forEach((outcome, drawn) -> {
                    known(outcome, drawn);
                    kinds.put(outcome, byKind(drawn));
                }));
        return kinds;
    }

    private static Map<String, Integer> byKind(Place drawn) {
        if (drawn.entries().isEmpty()) {
            return Map.of(Final.USUAL_KIND, drawn.number());
        }
        var byKind = new LinkedHashMap<String, Integer>();
        drawn.entries().forEach((kind, count) -> byKind.put(kind, count.number()));
        return byKind;
    }

    private void known(String outcome, Place at) {
        if (!outcomes.contains(outcome)) {
            at.problem("no outcome " + outcome, "use the ids of the outcomes above");
        }
    }
}
