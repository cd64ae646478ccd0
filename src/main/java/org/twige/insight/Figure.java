package org.twige.insight;

import java.util.Locale;

/** Every figure that a page shows; its definition stands under {@code /figures}. */
enum Figure {
    ELIGIBLE,
    MET,
    OVERDUE,
    NOT_COUNTED,
    AT_THIS_PACE,
    NEVER_SIGNED_IN,
    NOT_STARTED,
    STARTED,
    STUCK,
    AS_OF,
    NEED_HELP;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
