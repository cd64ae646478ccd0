package org.twige.people;

import java.util.UUID;

/** The surrogate key of a person. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
