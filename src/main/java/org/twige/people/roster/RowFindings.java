package org.twige.people.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the row that is being read. */
final class RowFindings {

    private static final int LONGEST = 80;

    private final int row;
    private final List<Finding> found = new ArrayList<>(2);
    private boolean broken;

    RowFindings(int row) {
        this.row = row;
    }

    void add(Problem problem, @Nullable Column column, String value) {
        found.add(new Finding(row, problem, column, shortened(value)));
        broken |= problem.stops();
    }

    /** Notes a problem once for a row, wherever it is met first. */
    void addOnce(Problem problem, Column column, String value) {
        if (found.stream().noneMatch(finding -> finding.problem() == problem)) {
            add(problem, column, value);
        }
    }

    boolean isBroken() {
        return broken;
    }

    List<Finding> list() {
        return found;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
