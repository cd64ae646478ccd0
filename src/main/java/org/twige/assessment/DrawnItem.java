package org.twige.assessment;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a form, as one person sees it.
 *
 * @param order letters of its options from top to bottom; empty for a number
 * @param seed of the variant; null for an item without template
 * @param key of the variant; null where the key of the item holds
 * @param own what the variant takes from the person's exercises, by exercise and figure
 */
public record DrawnItem(
        UUID item,
        String order,
        @Nullable Long seed,
        @Nullable String key,
        Map<String, Long> own) {}
