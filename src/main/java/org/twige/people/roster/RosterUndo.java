package org.twige.people.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a list back.
 *
 * @param id stands for a batch wherever somebody hears of lists
 * @param askedBy the surrogate key of a person
 * @param needsSecond true when a second official has to confirm
 */
record RosterUndo(
        UUID id,
        UUID batch,
        State state,
        String reason,
        String askedBy,
        boolean needsSecond,
        @Nullable UUID job,
        @Nullable Instant doneAt) {

    /** Where it stands. */
    enum State {
        HELD,
        RUNNING,
        DONE,
        WITHDRAWN,
        FAILED
    }

    boolean isOf(UUID person) {
        return askedBy.equals(person.toString());
    }
}
