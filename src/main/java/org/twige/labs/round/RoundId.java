package org.twige.labs.round;

import java.util.UUID;

/** The key of one person's round of one exercise. */
public record RoundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
