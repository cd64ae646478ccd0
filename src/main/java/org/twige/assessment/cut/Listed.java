package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;

/**
 * A line of the list of judged items.
 *
 * @param cell number of the cell of the blueprint for which it stands
 * @param seed of the variant; null for an item without template
 */
record Listed(
        int position,
        String code,
        int cell,
        String outcome,
        String family,
        @Nullable Long seed) {}
