package org.twige.mandates.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of the service that an instrument speaks of: those who work in an institution and all below it, or those
 * who work in a district.
 *
 * @param institution empty for a district
 * @param district the code of a place; empty for an institution
 */
public record Part(@Nullable UUID institution, @Nullable String district) {

    public Part {
        if ((institution == null) == (district == null)) {
            throw new IllegalArgumentException("a part is an institution or a district");
        }
    }

    public static Part under(UUID institution) {
        return new Part(institution, null);
    }

    public static Part inDistrict(String code) {
        return new Part(null, code);
    }
}
