package org.twige.learning.plan;

import java.util.List;

/**
 * What somebody chose for the own week.
 *
 * @param slots none where the times are left to the proposal
 */
public record WeekChoice(int minutes, List<Slot> slots) {

    public static final int LEAST = 10;
    public static final int MOST = 1200;
    public static final int LONGEST_SLOT = 480;

    /** Own times; their minutes are those of the week. */
    public static WeekChoice of(List<Slot> slots) {
        return new WeekChoice(new Week(slots).minutes(), slots);
    }
}
