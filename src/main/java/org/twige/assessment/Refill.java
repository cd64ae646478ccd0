package org.twige.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twige.assessment.bank.Kind;

/**
 * Fills a form where a cell has fewer items than it asks for, because some were taken out of the draw: the missing questions
 * come from other kinds on the same outcome, and if these do not suffice, from other outcomes.
 */
final class Refill {

    /** Items of one kind on one outcome; cases are not among them, because they cannot be divided. */
    private record Source(String outcome, String family) {}

    private final List<Cell> whole = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<Source, Integer> wanted = new LinkedHashMap<>();
    private final Map<Source, Integer> there = new LinkedHashMap<>();

    private Refill(List<Cell> cells, List<Unit> units) {
        units.stream()
                .filter(unit -> unit.kind() != Kind.CASE)
                .forEach(unit ->
                        there.merge(new Source(unit.outcome(), unit.kind().family()), 1, Integer::sum));
        for (var cell : cells) {
            take(cell, (int) units.stream().filter(cell::takes).count());
        }
    }

    /** Cells that can be filled: the same ones, if each has as many units as it asks for. */
    static List<Cell> cells(List<Cell> cells, List<Unit> units) {
        var refill = new Refill(cells, units);
        if (refill.missing.isEmpty()) {
            return cells;
        }
        refill.missing.forEach(refill::replace);
        return refill.filled();
    }

    private void take(Cell cell, int units) {
        if (cell.isCase()) {
            if (units > 0) {
                whole.add(cell);
            } else {
                miss(cell, cell.questions());
            }
            return;
        }
        wanted.merge(new Source(cell.outcome(), cell.family()), Math.min(units, cell.questions()), Integer::sum);
        miss(cell, Math.max(0, cell.questions() - units));
    }

    private void miss(Cell cell, int questions) {
        for (var question = 0; question < questions; question++) {
            missing.add(cell.outcome());
        }
    }

    /** From where most are left, on the same outcome before any other; a bank that is used up gives nothing. */
    private void replace(String outcome) {
        there.keySet().stream()
                .filter(source -> left(source) > 0)
                .max(Comparator.<Source>comparingInt(source -> source.outcome().equals(outcome) ? 1 : 0)
                        .thenComparingInt(this::left))
                .ifPresent(source -> wanted.merge(source, 1, Integer::sum));
    }

    private int left(Source source) {
        return there.getOrDefault(source, 0) - wanted.getOrDefault(source, 0);
    }

    private List<Cell> filled() {
        var cells = new ArrayList<>(whole);
        wanted.forEach((source, questions) -> {
            if (questions > 0) {
                cells.add(new Cell(source.outcome(), source.family(), questions));
            }
        });
        return List.copyOf(cells);
    }
}
