package org.twige.outreach.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not work, as somebody said it.
 *
 * @param page its address, as far as it was kept
 * @param names of the person, if they were signed in
 * @param contact how somebody who was not signed in wants to be answered
 * @param answer empty for a problem that was settled without a word
 */
record Problem(
        UUID id,
        String said,
        About about,
        String page,
        String language,
        @Nullable String names,
        @Nullable String contact,
        Instant reportedAt,
        @Nullable String answer,
        @Nullable Instant settledAt) {

    boolean isOpen() {
        return settledAt == null;
    }
}
