package org.twige.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that may be drawn for somebody.
 *
 * @param letters its options, e.g. {@code abcd}
 * @param shown how often it was drawn for anybody
 * @param seenAt when this person was last shown it, in whatever version; null if never
 */
record Candidate(
        UUID item,
        String outcome,
        String letters,
        long shown,
        @Nullable Instant seenAt) {}
