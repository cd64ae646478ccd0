package org.twige.labs.data;

import java.util.Objects;

/** The number of visits in a week whose register is there. */
final class Visits {

    private Visits() {}

    static int of(VisitWeek week) {
        return Objects.requireNonNull(week.visits());
    }
}
