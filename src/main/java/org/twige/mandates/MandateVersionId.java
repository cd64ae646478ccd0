package org.twige.mandates;

import java.util.UUID;

/** The surrogate key of one published version of a mandate. */
public record MandateVersionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
