package org.twige.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands with the final of a course, by the last attempt that counts.
 *
 * @param score marks; null while the attempt is open
 * @param outOf items of the attempt
 * @param cut per cent that must be right
 * @param retakeFrom when somebody who did not pass may try again; null unless {@link State#NOT_PASSED}
 */
record Standing(
        AttemptId attempt,
        State state,
        @Nullable BigDecimal score,
        int outOf,
        int cut,
        @Nullable Instant retakeFrom) {

    /** A person without any attempt has no standing. */
    enum State {
        OPEN,
        NOT_PASSED,
        PASSED
    }

    /** May a person who did not pass try again at this moment? */
    boolean mayRetakeAt(Instant moment) {
        return state == State.NOT_PASSED && (retakeFrom == null || !moment.isBefore(retakeFrom));
    }
}
