package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.country.LocalText;
import org.twige.mandates.DutyState;

/** One duty of a person, in a line. */
record Owed(UUID duty, LocalText course, LocalText mandate, DutyState state, LocalDate dueOn) {

    public boolean isToDo() {
        return state == DutyState.OPEN || state == DutyState.PAUSED;
    }
}
