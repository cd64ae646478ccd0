package org.twige.labs.visits;

import org.twige.labs.data.VisitWeek;

/**
 * What a model expects for one week.
 *
 * @param low lower edge of the range in which it expects eight weeks of ten
 * @param high upper edge of it
 */
record Outlook(VisitWeek week, double expected, double low, double high) {

    /** What came minus what was expected; NaN for a week without a register. */
    double miss() {
        var visits = week.visits();
        return visits == null ? Double.NaN : visits - expected;
    }

    boolean isInside() {
        var visits = week.visits();
        return visits != null && visits >= low && visits <= high;
    }
}
