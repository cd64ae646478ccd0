package org.twige.mandates.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can happen in a case: from which states, and to which. Nothing else can. */
enum CaseMove {
    OPENED(CaseState.OPENED, Set.of()),
    NOTIFIED(CaseState.NOTIFIED, EnumSet.of(CaseState.OPENED)),
    REPLIED(CaseState.REPLIED, EnumSet.of(CaseState.NOTIFIED, CaseState.UNANSWERED)),
    UNANSWERED(CaseState.UNANSWERED, EnumSet.of(CaseState.NOTIFIED)),
    DECIDED(CaseState.DECIDED, EnumSet.of(CaseState.REPLIED, CaseState.UNANSWERED)),
    TOLD(CaseState.TOLD, EnumSet.of(CaseState.DECIDED)),
    APPEALED(CaseState.APPEALED, EnumSet.of(CaseState.TOLD)),
    APPEAL_DECIDED(CaseState.CLOSED, EnumSet.of(CaseState.APPEALED)),
    /** The days to appeal are over, or nothing is asked of the person any more. */
    CLOSED(CaseState.CLOSED, EnumSet.complementOf(EnumSet.of(CaseState.CLOSED)));

    private final CaseState to;
    private final Set<CaseState> from;

    CaseMove(CaseState to, Set<CaseState> from) {
        this.to = to;
        this.from = from;
    }

    CaseState to() {
        return to;
    }

    boolean isPossibleFrom(CaseState state) {
        return from.contains(state);
    }

    List<String> fromNames() {
        return from.stream().map(CaseState::name).toList();
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
