package org.twige.people;

import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * A node of the tree of employers.
 *
 * @param path labels from the root down, as {@code ltree}
 * @param kind a code of the country pack
 * @param district the code of a place, or empty for a body of the whole country
 */
public record Institution(
        InstitutionId id,
        String code,
        String path,
        String kind,
        LocalText names,
        @Nullable String district) {}
