package org.twige.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.courses.Final;
import org.twige.courses.VersionId;

/**
 * One person's try at the final of a course, or at the part of it that changed.
 *
 * @param cut per cent that must be right
 * @param provisional true if no pass mark had been adopted when it began
 * @param closedAt null while it is open; then {@code score} and {@code passed} mean nothing
 * @param retakeFrom when somebody who did not pass may try again
 * @param changes true when it asks only about what changed in the course
 */
record Attempt(
        AttemptId id,
        CourseId course,
        VersionId version,
        int outOf,
        int cut,
        boolean provisional,
        @Nullable Instant closedAt,
        BigDecimal score,
        boolean passed,
        @Nullable Instant retakeFrom,
        boolean changes) {

    boolean isOpen() {
        return closedAt == null;
    }

    /** The fewest marks with which it is passed. */
    int needed() {
        return Final.marksNeeded(outOf, cut);
    }
}
