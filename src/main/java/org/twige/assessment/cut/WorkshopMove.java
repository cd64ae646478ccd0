package org.twige.assessment.cut;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can happen in a workshop: from which states, and to which. Nothing else can. */
enum WorkshopMove {
    START(WorkshopState.ROUND_1),
    DISCUSS(WorkshopState.DISCUSSION),
    RATE_AGAIN(WorkshopState.ROUND_2),
    CLOSE(WorkshopState.CLOSED),
    /** New judges rate from the beginning; who has finished a round is not asked again. */
    MORE_JUDGES(WorkshopState.ROUND_1),
    ABANDON(WorkshopState.ABANDONED),
    ADOPT(WorkshopState.ADOPTED);

    private final WorkshopState to;

    WorkshopMove(WorkshopState to) {
        this.to = to;
    }

    static Optional<WorkshopMove> of(String key) {
        return Arrays.stream(values()).filter(move -> move.key().equals(key)).findFirst();
    }

    WorkshopState to() {
        return to;
    }

    boolean isPossibleFrom(WorkshopState state) {
        return switch (this) {
            case START -> state == WorkshopState.PREPARED;
            case DISCUSS -> state == WorkshopState.ROUND_1;
            case RATE_AGAIN -> state == WorkshopState.DISCUSSION;
            case CLOSE -> state == WorkshopState.ROUND_2;
            case MORE_JUDGES -> state == WorkshopState.DISCUSSION || state == WorkshopState.CLOSED;
            case ABANDON -> !state.isOver();
            case ADOPT -> state == WorkshopState.CLOSED;
        };
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its kind in the record of acts. */
    String act() {
        return "cut."
                + switch (this) {
                    case START -> "started";
                    case DISCUSS -> "discussed";
                    case RATE_AGAIN -> "started-again";
                    case CLOSE -> "closed";
                    case MORE_JUDGES -> "reopened";
                    case ABANDON -> "abandoned";
                    case ADOPT -> "adopted";
                };
    }

    /** Whoever leads goes on; to give a workshop up, its leader need not be there. */
    boolean isForTheLeader() {
        return this != ABANDON;
    }

    boolean alwaysNeedsAReason() {
        return this == ABANDON || this == MORE_JUDGES || this == ADOPT;
    }
}
