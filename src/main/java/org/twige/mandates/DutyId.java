package org.twige.mandates;

import java.util.UUID;

/** The surrogate key of a duty. */
public record DutyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
