package org.twige.learning.branch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the acts of one person in one course.
 *
 * @param outcome the name of a {@link org.twige.learning.offline.KeepFromBranch.Outcome} or of a conflict of persons
 * @param person the names; null for somebody who is unknown here
 */
record Tally(@Nullable String person, @Nullable String staffNo, String course, String outcome, int events) {

    /** The person is in no pack of this branch. */
    static final String NOT_A_MEMBER = "NOT_A_MEMBER";

    private static final List<String> USUAL = List.of("FRESH", "KNOWN");
    private static final List<String> KEPT = List.of("FRESH", "DONE_TWICE", "CLOCK", "MERGED", "MOVED", "LEFT");

    /** Is it something that an official should know? */
    boolean isConflict() {
        return !USUAL.contains(outcome);
    }

    /** Is it new here, and kept? */
    boolean isNew() {
        return KEPT.contains(outcome);
    }

    boolean isKnown() {
        return outcome.equals("KNOWN");
    }
}
