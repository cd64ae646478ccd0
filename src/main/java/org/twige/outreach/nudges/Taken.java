package org.twige.outreach.nudges;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nudge that is about to be handed over.
 *
 * @param again how often somebody sent it again after it had failed for certain
 * @param tries how often that was tried before
 * @param refusal the secret of the link that refuses the like of it; empty where it may not be refused
 */
record Taken(
        UUID id,
        UUID person,
        Step step,
        int again,
        int tries,
        @Nullable UUID refusal) {

    /**
     * Under which the other side knows it: the same at each try, also when nobody knows whether it arrived; another one once
     * it was sent again, for a gateway that takes each id once would drop it.
     */
    UUID key() {
        return again == 0 ? id : UUID.nameUUIDFromBytes((id + " " + again).getBytes(StandardCharsets.US_ASCII));
    }
}
