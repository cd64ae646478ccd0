package org.twige.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A part of a form: so many items of one kind on one outcome; of cases, one with so many questions.
 *
 * @param family the kind, as blueprints name it
 */
public record Cell(String outcome, String family, int questions) {

    private static final String CASE = "case";

    /** The cells of a blueprint: kinds and numbers by outcome. */
    public static List<Cell> of(Map<String, Map<String, Integer>> blueprint) {
        var cells = new ArrayList<Cell>();
        blueprint.forEach((outcome, kinds) -> kinds.forEach((family, questions) -> {
            cells.add(new Cell(outcome, family, questions));
        }));
        return List.copyOf(cells);
    }

    /** How many units fill it. */
    public int units() {
        return isCase() ? 1 : questions;
    }

    boolean isCase() {
        return family.equals(CASE);
    }

    boolean takes(Unit unit) {
        return unit.outcome().equals(outcome)
                && unit.kind().family().equals(family)
                && (!isCase() || unit.questions().size() == questions);
    }
}
