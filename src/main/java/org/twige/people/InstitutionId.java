package org.twige.people;

import java.util.UUID;

/** The surrogate key of an institution. */
public record InstitutionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
