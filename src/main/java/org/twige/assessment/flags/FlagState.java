package org.twige.assessment.flags;

import java.util.Locale;

/** How a flag stands. No state changes a mark, a certificate or a duty. */
enum FlagState {
    RAISED,
    IN_ORDER,
    /** A named official asks that the person be checked once more, in a sitting. */
    CHECK_ASKED;

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
