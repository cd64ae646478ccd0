package org.twige.assessment.quality;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an earlier count said about an item. */
record Earlier(
        Instant at,
        long forms,
        double facility,
        @Nullable Double facilityError,
        @Nullable Double discrimination) {

    boolean isEnough() {
        return forms >= QualityLimits.ENOUGH;
    }
}
