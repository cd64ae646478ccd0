package org.twige.mandates;

import java.util.UUID;

/** The surrogate key of a mandate. */
public record MandateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
