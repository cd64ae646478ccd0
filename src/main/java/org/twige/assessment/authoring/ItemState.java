package org.twige.assessment.authoring;

import java.util.Locale;

/** How far the newest text of an item is. */
enum ItemState {
    DRAFT,
    REVIEW,
    APPROVED;

    /** The end of the key of its name. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
