package org.twige.insight;

import java.util.Locale;

/** How a person stands towards one duty, in words that a coordinator uses; each person is in exactly one. */
enum How {
    DONE,
    STARTED,
    NOT_STARTED,
    NEVER_SIGNED_IN,
    OVERDUE,
    PAUSED,
    EXEMPT,
    NOT_COUNTED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Outside the denominator. */
    boolean isCounted() {
        return this != NOT_COUNTED && this != PAUSED && this != EXEMPT;
    }
}
