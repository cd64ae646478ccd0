package org.twige.outreach.nudges;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A nudge that is about to be handed over.
 *
 * @param tries how often that was tried before
 * @param refusal the secret of the link that refuses the like of it; empty where it may not be refused
 */
record Taken(
        UUID id,
        UUID person,
        Step step,
        int tries,
        @Nullable UUID refusal) {}
