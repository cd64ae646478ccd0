package org.twige.mandates.cases;

import java.util.Locale;

/** What can happen in a case: from which states, and to which. Nothing else can. */
enum CaseMove {
    OPENED(CaseState.OPENED),
    NOTIFIED(CaseState.NOTIFIED),
    REPLIED(CaseState.REPLIED),
    UNANSWERED(CaseState.UNANSWERED),
    DECIDED(CaseState.DECIDED),
    TOLD(CaseState.TOLD),
    APPEALED(CaseState.APPEALED),
    APPEAL_DECIDED(CaseState.CLOSED),
    /** The days to appeal are over, or nothing is asked of the person any more. */
    CLOSED(CaseState.CLOSED);

    private final CaseState to;

    CaseMove(CaseState to) {
        this.to = to;
    }

    CaseState to() {
        return to;
    }

    boolean isPossibleFrom(CaseState state) {
        return switch (this) {
            case OPENED -> false;
            case NOTIFIED -> state == CaseState.OPENED;
            case REPLIED -> state == CaseState.NOTIFIED || state == CaseState.UNANSWERED;
            case UNANSWERED -> state == CaseState.NOTIFIED;
            case DECIDED -> state == CaseState.REPLIED || state == CaseState.UNANSWERED;
            case TOLD -> state == CaseState.DECIDED;
            case APPEALED -> state == CaseState.TOLD;
            case APPEAL_DECIDED -> state == CaseState.APPEALED;
            case CLOSED -> state != CaseState.CLOSED;
        };
    }

    /** As a part of a message key. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its kind in the record of acts. */
    String act() {
        return "case." + key();
    }
}
