package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twige.courses.Description;
import org.twige.courses.Final;
import org.twige.courses.Outcome;

/**
 * What a course asks of its items.
 *
 * @param languages codes; the first is the original
 * @param outcomes ids of the outcomes of the course
 * @param perOutcome how many items of each kind make a form, by outcome; of cases, the questions of the one that is drawn
 * @param perDemand how many questions of a form ask for what; empty where the course does not say
 */
record Blueprint(
        List<String> languages,
        List<String> outcomes,
        Map<String, Map<String, Integer>> perOutcome,
        Map<String, Integer> perDemand) {

    static Blueprint of(Description course) {
        return new Blueprint(
                course.languagesOfItems(),
                course.outcomes().stream().map(Outcome::id).toList(),
                course.finalCheck().drawn(),
                Objects.requireNonNullElse(course.finalCheck().demands(), Map.of()));
    }

    /** From {@code course.yaml}, which has its own checks; what is missing there is empty here. */
    static Blueprint of(Written head) {
        var perOutcome = new LinkedHashMap<String, Map<String, Integer>>();
        head.child("final")
                .flatMap(rules -> rules.child("per-outcome"))
                .map(Written::children)
                .orElse(Map.of())
                .forEach((outcome, drawn) -> perOutcome.put(outcome, kinds(drawn)));
        return new Blueprint(
                texts(head, head.child("item-languages").isPresent() ? "item-languages" : "languages"),
                head.child("outcomes").map(Written::elements).orElse(List.of()).stream()
                        .flatMap(outcome -> outcome.text("id").stream())
                        .toList(),
                perOutcome,
                head.child("final")
                        .flatMap(rules -> rules.child("per-demand"))
                        .map(Blueprint::counts)
                        .orElse(Map.of()));
    }

    String original() {
        return languages.stream().findFirst().orElse("");
    }

    private static Map<String, Integer> kinds(Written drawn) {
        if (drawn.text().isPresent()) {
            return Map.of(Final.USUAL_KIND, number(drawn));
        }
        return counts(drawn);
    }

    private static Map<String, Integer> counts(Written written) {
        var counts = new LinkedHashMap<String, Integer>();
        written.children().forEach((word, count) -> counts.put(word, number(count)));
        return counts;
    }

    private static List<String> texts(Written head, String key) {
        return head.child(key).map(Written::elements).orElse(List.of()).stream()
                .flatMap(element -> element.text().stream())
                .toList();
    }

    private static int number(Written written) {
        return written.text()
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
