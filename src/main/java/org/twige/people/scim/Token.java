package org.twige.people.scim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/** A token as the page of the administrator lists it; what opens the door is not in it. */
record Token(
        UUID id,
        String source,
        LocalText institution,
        boolean writes,
        String madeBy,
        UUID maker,
        LocalDate expires,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @Nullable LocalDate manyLeaveOn) {

    boolean opensOn(LocalDate day) {
        return revokedAt == null && !expires.isBefore(day);
    }
}
