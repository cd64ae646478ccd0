package org.twige.learning.champions;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * Somebody who was asked to be champion of an institution.
 *
 * @param until the last day
 */
record Champion(
        UUID id,
        UUID person,
        String names,
        String staffNo,
        LocalText unit,
        LocalDate from,
        LocalDate until,
        State state) {

    /** How it stands today. */
    enum State {
        ASKED,
        ACTIVE,
        DECLINED,
        ENDED,

        /** The last day is past. */
        OVER,

        /** The champion works elsewhere now, or has left. */
        AWAY;

        /** Can it still be answered, or be ended? */
        boolean isOpen() {
            return this == ASKED || this == ACTIVE || this == AWAY;
        }
    }
}
