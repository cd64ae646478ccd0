package org.twige.courses.audio;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recording as authors see it.
 *
 * @param fits true while the lesson still has the words that were read
 * @param reason of who refused or withdrew it
 */
record ReadAloud(
        UUID id,
        UUID lesson,
        String language,
        Recording recording,
        State state,
        UUID addedBy,
        Instant addedAt,
        boolean fits,
        @Nullable String reason) {

    /** How far a recording is. */
    enum State {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        /** The end of the key of its words. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String address() {
        return "/recordings/" + id;
    }
}
