package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the cells of a blueprint hold enough questions of one demand for two forms that share none, and few enough that
 * two forms are not full of it. Of templates each form has variants of its own, so the same ones serve both.
 *
 * @param least questions of the demand that two forms cannot do without
 * @param most questions of the demand that two forms can have
 */
record DemandSupply(int least, int most, List<String> cells) {

    private static final String CASE = "case";
    private static final String SEEDED = "seeded";

    static DemandSupply of(List<WrittenItem> items, Blueprint course, Demand demand) {
        var least = 0;
        var most = 0;
        var cells = new ArrayList<String>();
        for (var outcome : course.perOutcome().entrySet()) {
            for (var cell : outcome.getValue().entrySet()) {
                var there = in(items, outcome.getKey(), cell.getKey());
                var fit = there.stream()
                        .filter(item -> Demand.of(item.text("class")) == demand)
                        .count();
                var twoForms = 2 * cell.getValue();
                var times = cell.getKey().equals(SEEDED) ? 2 : 1;
                least += cell.getKey().equals(CASE) ? 0 : (int) Math.max(0, twoForms - times * (there.size() - fit));
                most += (int) Math.min(twoForms, times * fit);
                cells.add(outcome.getKey() + " " + cell.getKey() + " " + fit);
            }
        }
        return new DemandSupply(least, most, cells);
    }

    boolean gives(int twoForms) {
        return least <= twoForms && twoForms <= most;
    }

    /** How many there are in each cell. */
    String line() {
        return cells.stream().collect(Collectors.joining(", "));
    }

    private static List<WrittenItem> in(List<WrittenItem> items, String outcome, String family) {
        return items.stream()
                .filter(item -> item.text("outcome").equals(outcome))
                .filter(item -> item.kind().family().equals(family))
                .filter(item -> !item.isOwn())
                .toList();
    }
}
