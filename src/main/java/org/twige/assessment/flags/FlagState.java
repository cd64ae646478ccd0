package org.twige.assessment.flags;

import java.util.List;
import java.util.Locale;

/** How a flag stands. Only a named official moves it, and only two of its states touch what follows from the final. */
enum FlagState {
    RAISED,
    IN_ORDER,
    /** The person is to be checked once more, in a sitting. */
    CHECK_ASKED,
    /** The final does not count; a second official can still let it count. */
    NOT_COUNTED,
    /** A second official read the objection and agrees with the first. */
    UPHELD,
    /** A second official found that the final counts after all. */
    RESTORED;

    /** What can be decided from here. */
    List<FlagState> next() {
        return switch (this) {
            case RAISED -> List.of(IN_ORDER, CHECK_ASKED, NOT_COUNTED);
            case CHECK_ASKED -> List.of(IN_ORDER, NOT_COUNTED);
            case NOT_COUNTED -> List.of(RESTORED, UPHELD);
            case UPHELD -> List.of(RESTORED);
            case IN_ORDER, RESTORED -> List.of();
        };
    }

    /** Only once the learner has replied, or has had the days to? */
    boolean needsHearing() {
        return this == CHECK_ASKED || this == NOT_COUNTED;
    }

    boolean counts() {
        return this != NOT_COUNTED && this != UPHELD;
    }

    /** Does the learner's word on it still reach somebody who decides? */
    boolean takesWords() {
        return this == RAISED || this == CHECK_ASKED || this == NOT_COUNTED;
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
