package org.twige.assessment;

import java.util.UUID;

/** The key of one attempt at a final. */
public record AttemptId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
