package org.twige.labs.round;

import java.util.Optional;
import java.util.UUID;

/** The key of one person's round of one exercise. */
public record RoundId(UUID value) {

    /** As it stands in addresses and forms; empty for what is no key. */
    static Optional<RoundId> of(String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(new RoundId(UUID.fromString(key)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
