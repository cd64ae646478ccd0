package org.twige.outreach.nudges;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a nudge that was taken, as it is written down.
 *
 * @param reason of what went wrong
 * @param gatewayId under which the other side speaks of it later; empty if it does not
 * @param said what the other side said of it; empty if nothing
 * @param until when it waits again
 * @param tried whether this counts as a try
 */
record Settled(
        UUID nudge,
        State state,
        @Nullable Reason reason,
        String gatewayId,
        String said,
        @Nullable Instant until,
        boolean tried) {

    static Settled handedOver(UUID nudge, String gatewayId) {
        return new Settled(nudge, State.HANDED_OVER, null, gatewayId, "", null, true);
    }

    /** It ends here, for a reason; nothing of it left, or nobody knows whether it did. */
    static Settled ended(UUID nudge, State state, Reason reason) {
        return ended(nudge, state, reason, "");
    }

    static Settled ended(UUID nudge, State state, Reason reason, String said) {
        return new Settled(nudge, state, reason, "", said, null, true);
    }

    /** Nothing of it left: it waits again. */
    static Settled waits(UUID nudge, Instant until, boolean tried) {
        return new Settled(nudge, State.PLANNED, null, "", "", until, tried);
    }
}
