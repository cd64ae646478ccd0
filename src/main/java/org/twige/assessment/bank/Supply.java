package org.twige.assessment.bank;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a bank has for one cell of a blueprint.
 *
 * @param what items, cases of so many questions, or templates
 */
record Supply(String what, long inBank, int inForm, int needed) {

    /**
     * @param drawn how many items are drawn; of a case, how many questions it has
     */
    static Supply of(List<WrittenItem> items, String outcome, String family, int drawn) {
        var there = items.stream()
                .filter(item -> item.text("outcome").equals(outcome))
                .filter(item -> item.kind().family().equals(family))
                .filter(item -> !item.isOwn())
                .toList();
        return switch (family) {
            case "case" -> new Supply("cases of " + drawn + " questions", cases(there, drawn), 1, 2);
            case "seeded" -> new Supply("templates", there.size(), drawn, drawn);
            default ->
                new Supply(
                        family.equals("best-answer") ? "items" : "items of kind " + family,
                        there.size(),
                        drawn,
                        2 * drawn);
        };
    }

    /** Per cent of the forms in which an item is shown; every variant of a template is another. */
    long exposure() {
        return inBank == 0 ? 0 : 100L * inForm / inBank;
    }

    private static long cases(List<WrittenItem> items, int questions) {
        return items.stream()
                .collect(Collectors.groupingBy(item -> item.text("case"), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count == questions)
                .count();
    }
}
