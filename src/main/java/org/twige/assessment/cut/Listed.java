package org.twige.assessment.cut;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of judged items.
 *
 * @param cell number of the cell of the blueprint for which it stands
 * @param seed of the variant; null for an item without template
 * @param leftAt when it was withdrawn from finals and left the workshop; null while it counts
 */
record Listed(
        int position,
        String code,
        int cell,
        String outcome,
        String family,
        @Nullable Long seed,
        @Nullable Instant leftAt) {

    /** Is it still judged, and does it count? */
    boolean isOpen() {
        return leftAt == null;
    }
}
