package org.twige.mandates.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a case as it is written down.
 *
 * @param by who wrote it down; empty for the program
 * @param byNames that person's names
 */
record CaseEvent(
        long seq,
        CaseMove move,
        LocalDate on,
        Instant at,
        @Nullable UUID by,
        @Nullable String byNames,
        @Nullable How how,
        @Nullable String words,
        @Nullable UUID file,
        @Nullable Ruling ruling) {

    /** Said by the person, and for the person and those who decide only. */
    boolean isPersonal() {
        return move == CaseMove.REPLIED || move == CaseMove.APPEALED;
    }
}
