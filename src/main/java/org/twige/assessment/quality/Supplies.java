package org.twige.assessment.quality;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether enough items stay for every cell of a blueprint: for two forms, so that whoever takes the final again is asked
 * something else; of templates for one, because each form has variants of its own.
 *
 * @param blueprint how many questions are drawn of each outcome, by family of kinds
 */
record Supplies(Map<String, Map<String, Integer>> blueprint, List<Left> items) {

    private static final String CASE = "case";
    private static final String SEEDED = "seeded";

    /** A cell that would be left with too few: so many items, cases or templates of so many that it needs. */
    record Shortage(String outcome, String family, long left, int needed) {}

    /** Only cells that lose something are looked at. */
    List<Shortage> shortages() {
        return shortages(this::loses);
    }

    /** Every cell with too few items, whether it loses some now or lost them before. */
    List<Shortage> thin() {
        return shortages((_, _) -> true);
    }

    /** Do as many questions stay as a form has? */
    boolean isEnoughForAForm() {
        var form = blueprint.values().stream()
                .flatMap(kinds -> kinds.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
        return items.stream().filter(item -> !item.gone()).count() >= form;
    }

    private List<Shortage> shortages(BiPredicate<String, String> looked) {
        return blueprint.entrySet().stream()
                .flatMap(outcome -> outcome.getValue().entrySet().stream()
                        .filter(cell -> looked.test(outcome.getKey(), cell.getKey()))
                        .map(cell -> cell(outcome.getKey(), cell.getKey(), cell.getValue())))
                .filter(cell -> cell.left() < cell.needed())
                .toList();
    }

    private boolean loses(String outcome, String family) {
        return of(outcome, family).stream().anyMatch(Left::gone);
    }

    private Shortage cell(String outcome, String family, int questions) {
        var stay = of(outcome, family).stream().filter(item -> !item.gone()).toList();
        return switch (family) {
            case CASE -> new Shortage(outcome, family, cases(stay, questions), 2);
            case SEEDED -> new Shortage(outcome, family, stay.size(), questions);
            default -> new Shortage(outcome, family, stay.size(), 2 * questions);
        };
    }

    private List<Left> of(String outcome, String family) {
        return items.stream()
                .filter(item -> item.outcome().equals(outcome))
                .filter(item -> item.kind().family().equals(family))
                .toList();
    }

    private static long cases(List<Left> items, int questions) {
        return items.stream()
                .map(Left::caseCode)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count == questions)
                .count();
    }
}
