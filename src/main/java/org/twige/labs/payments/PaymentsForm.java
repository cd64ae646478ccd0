package org.twige.labs.payments;

import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twige.labs.round.Given;

/** Reads what was sent from a page of the exercise; what was chosen later on no longer counts once this changes. */
record PaymentsForm(Inspection inspection, Map<String, List<String>> fields) {

    static final String BECAUSE = "because";

    private static final String WRONG = "labs.payments.wrong.";

    Given read(Step step) {
        return switch (step) {
            case LIST -> list();
            case SIGNS -> signs();
            case ORDER -> method();
            case TEN -> ten();
            case CHECK, RESULT, READING -> Given.NOTHING;
        };
    }

    private Given list() {
        var pile = one("pile", Stream.of(Pile.values()).map(Pile::word).toList());
        var checked =
                one("checked", Inspection.NUMBERS.stream().map(Object::toString).toList());
        var problems = new LinkedHashMap<String, String>();
        if (pile.isEmpty()) {
            problems.put("pile", WRONG + "pile");
        }
        if (checked.isEmpty()) {
            problems.put("checked", WRONG + "checked");
        }
        var choices = new LinkedHashMap<>(Map.of("pile", pile, "checked", checked));
        if (!pile.equals(inspection.round().choice("pile", pile))) {
            choices.put("signs", "");
            forgetOrder(choices);
        }
        return new Given(choices, problems);
    }

    private Given signs() {
        var known = Sign.of(inspection.pile()).stream().map(Sign::word).toList();
        var chosen = fields.getOrDefault("signs", List.of());
        var signs = known.stream().filter(chosen::contains).collect(joining(" "));
        var choices = new LinkedHashMap<>(Map.of("signs", signs));
        if (!signs.equals(inspection.round().choice("signs", signs))) {
            forgetOrder(choices);
        }
        return new Given(choices, signs.isEmpty() ? Map.of("signs", WRONG + "signs") : Map.of());
    }

    private Given method() {
        var method = one("method", List.of(Method.FOREST.word(), Method.SIMPLE.word()));
        var choices = new LinkedHashMap<>(Map.of("method", method));
        if (!method.equals(inspection.round().choice("method", method))) {
            forgetRanks(choices);
        }
        return new Given(choices, method.isEmpty() ? Map.of("method", WRONG + "method") : Map.of());
    }

    private static void forgetOrder(Map<String, String> choices) {
        choices.put("method", "");
        forgetRanks(choices);
    }

    private static void forgetRanks(Map<String, String> choices) {
        for (var field = 1; field <= Inspection.TEN; field++) {
            choices.put("rank" + field, "");
            choices.put("why" + field, "");
        }
        choices.put(BECAUSE, "");
    }

    /** Each place from 1 to 10 once, a reason for each, and a sentence about the first. */
    private Given ten() {
        var choices = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, String>();
        var taken = new HashSet<Integer>();
        for (var field = 1; field <= Inspection.TEN; field++) {
            var rank = text("rank" + field);
            var why = one(
                    "why" + field, Stream.of(Reason.values()).map(Reason::word).toList());
            choices.put("rank" + field, rank);
            choices.put("why" + field, why);
            if (!rank.matches("[1-9]|10")) {
                problems.put("rank" + field, WRONG + "rank");
            } else if (!taken.add(Integer.valueOf(rank))) {
                problems.put("rank" + field, WRONG + "twice");
            }
            if (why.isEmpty()) {
                problems.put("why" + field, WRONG + "why");
            }
        }
        choices.put(BECAUSE, text(BECAUSE));
        if (text(BECAUSE).isEmpty() || text(BECAUSE).length() > Given.MOST_SIGNS) {
            problems.put(BECAUSE, WRONG + BECAUSE);
        }
        return new Given(choices, problems);
    }

    private String text(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What was chosen, if it is one of those that can be. */
    private String one(String field, List<String> offered) {
        return offered.contains(text(field)) ? text(field) : "";
    }
}
