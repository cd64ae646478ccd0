package org.twige.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the people are whose duty is open.
 *
 * @param neverSignedIn no sign-in yet, whatever the device
 * @param notStarted signed in, no lesson done
 * @param started at least one lesson done, not yet passed
 * @param stuck started, and nothing done for {@link #STUCK_DAYS} days
 * @param countedAt when this was counted; empty when it never was
 */
record Activity(
        long neverSignedIn,
        long notStarted,
        long started,
        long stuck,
        @Nullable Instant countedAt) {

    static final int STUCK_DAYS = 14;
}
