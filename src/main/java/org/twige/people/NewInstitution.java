package org.twige.people;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/** An institution that is about to be put into the tree. */
record NewInstitution(
        String code, String kind, LocalText names, @Nullable String district, LocalDate from) {

    /** The code as one label of a path. */
    String label() {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
    }
}
