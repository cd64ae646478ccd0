package org.twige.people.corrections;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.people.corrections.Correction.State;
import org.twige.people.roster.CleanText;

/** Decides about what a person says is wrong: puts it right at once, or says why not. */
@Component
class DecideCorrection {

    private final Corrections corrections;
    private final PutRight putRight;
    private final Audit audit;
    private final Clock clock;

    DecideCorrection(Corrections corrections, PutRight putRight, Audit audit, Clock clock) {
        this.corrections = corrections;
        this.putRight = putRight;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of a decision. */
    enum Outcome {
        DONE,
        /** What was typed cannot be put in its place. */
        NOT_USABLE,
        /** Somebody else decided, or the person took it back. */
        TOO_LATE
    }

    /** Puts it right as the official typed it; for what has no field, the official has done so elsewhere. */
    @Transactional
    Outcome accept(Scope scope, UUID id, String right, @Nullable String answer) {
        var found = corrections.find(scope, id).filter(Correction::isOpen);
        if (found.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        var change = putRight.with(scope, found.get(), CleanText.of(right));
        return change.map(known -> decided(scope, found.get(), State.ACCEPTED, answer, known))
                .orElse(Outcome.NOT_USABLE);
    }

    /** Leaves everything as it stands and says why. */
    @Transactional
    Outcome refuse(Scope scope, UUID id, String answer) {
        return corrections
                .find(scope, id)
                .filter(Correction::isOpen)
                .map(found -> decided(scope, found, State.REFUSED, answer, () -> {}))
                .orElse(Outcome.TOO_LATE);
    }

    private Outcome decided(Scope scope, Correction found, State state, @Nullable String answer, Runnable change) {
        if (!corrections.decide(found.id(), state, answer, scope.person(), clock.instant())) {
            return Outcome.TOO_LATE;
        }
        change.run();
        audit.record(new Act(
                scope.person().toString(),
                state == State.ACCEPTED ? "correction.accepted" : "correction.refused",
                "correction:" + found.id(),
                Map.of("about", found.about().name(), "person", found.person().toString())));
        return Outcome.DONE;
    }
}
