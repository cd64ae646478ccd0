package org.twige.assessment.cut;

import java.util.Locale;

/** How a workshop stands. */
enum WorkshopState {
    PREPARED,
    ROUND_1,
    DISCUSSION,
    ROUND_2,
    CLOSED,
    ADOPTED,
    ABANDONED;

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOver() {
        return this == ADOPTED || this == ABANDONED;
    }

    /** May the judges, and who leads them, see what all of them said? */
    boolean isOpenlyDiscussed() {
        return this == DISCUSSION || this == ROUND_2 || this == CLOSED || this == ADOPTED;
    }

    /** The round in which judges rate now; 0 for none. */
    int round() {
        return switch (this) {
            case ROUND_1 -> 1;
            case ROUND_2 -> 2;
            default -> 0;
        };
    }
}
