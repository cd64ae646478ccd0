package org.twige.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
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
 * @param device the phone on which it is answered, or was; null if online
 * @param until when the phone has to have sent it; null without one
 * @param changes true when it asks only about what changed in the course
 */
record Attempt(
        AttemptId id,
        CourseId course,
        VersionId version,
        String language,
        int outOf,
        int cut,
        boolean provisional,
        Instant openedAt,
        @Nullable Instant closedAt,
        BigDecimal score,
        boolean passed,
        @Nullable Instant retakeFrom,
        boolean changes,
        @Nullable UUID device,
        @Nullable Instant until) {

    boolean isOpen() {
        return closedAt == null;
    }

    /** Is it on a phone and not handed in? */
    boolean isAlong() {
        return isOpen() && device != null;
    }

    boolean isLateAt(Instant moment) {
        return until != null && moment.isAfter(until);
    }

    /** The fewest marks with which it is passed. */
    int needed() {
        return Final.marksNeeded(outOf, cut);
    }
}
