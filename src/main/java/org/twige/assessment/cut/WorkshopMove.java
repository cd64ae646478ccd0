package org.twige.assessment.cut;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What can happen in a workshop: from which states, and to which. Nothing else can. */
enum WorkshopMove {
    START(WorkshopState.ROUND_1, WorkshopState.PREPARED),
    DISCUSS(WorkshopState.DISCUSSION, WorkshopState.ROUND_1),
    RATE_AGAIN(WorkshopState.ROUND_2, WorkshopState.DISCUSSION),
    CLOSE(WorkshopState.CLOSED, WorkshopState.ROUND_2),
    /** New judges rate from the beginning; who has finished a round is not asked again. */
    MORE_JUDGES(WorkshopState.ROUND_1, WorkshopState.DISCUSSION, WorkshopState.CLOSED),
    ABANDON(
            WorkshopState.ABANDONED,
            WorkshopState.PREPARED,
            WorkshopState.ROUND_1,
            WorkshopState.DISCUSSION,
            WorkshopState.ROUND_2,
            WorkshopState.CLOSED),
    ADOPT(WorkshopState.ADOPTED, WorkshopState.CLOSED);

    private final WorkshopState to;
    private final Set<WorkshopState> from;

    WorkshopMove(WorkshopState to, WorkshopState... from) {
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    static Optional<WorkshopMove> of(String key) {
        return Arrays.stream(values()).filter(move -> move.key().equals(key)).findFirst();
    }

    WorkshopState to() {
        return to;
    }

    boolean isPossibleFrom(WorkshopState state) {
        return from.contains(state);
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
