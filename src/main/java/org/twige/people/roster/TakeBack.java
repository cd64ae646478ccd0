package org.twige.people.roster;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.people.Scope;
import org.twige.people.roster.RosterBatch.State;

/**
 * Decides about taking back a list that took effect: within seven days, with a second official when the list itself
 * needed one or when an institution would lose many people by it.
 */
@Component
class TakeBack {

    static final Duration WINDOW = Duration.ofDays(7);

    private final RosterBatches batches;
    private final RosterUndos undos;
    private final UndoFigures figures;
    private final StartUndo startUndo;
    private final Audit audit;
    private final Clock clock;

    TakeBack(
            RosterBatches batches,
            RosterUndos undos,
            UndoFigures figures,
            StartUndo startUndo,
            Audit audit,
            Clock clock) {
        this.batches = batches;
        this.undos = undos;
        this.figures = figures;
        this.startUndo = startUndo;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of the wish. */
    enum Answer {
        STARTED,
        HELD,
        WITHDRAWN,
        NOT_YOURS_TO_CONFIRM,
        NO_REASON,
        TOO_LATE,
        NOT_FOUND
    }

    /** True while the list can be taken back and nobody has asked for it yet. */
    boolean isOpen(RosterBatch batch) {
        var undo = undos.of(batch.id());
        return isFresh(batch)
                && undo.map(RosterUndo::state)
                        .filter(state -> state != RosterUndo.State.FAILED)
                        .isEmpty()
                && figures.remembers(batch.id());
    }

    private boolean isFresh(RosterBatch batch) {
        var applied = batch.appliedAt();
        return batch.state() == State.APPLIED
                && applied != null
                && clock.instant().isBefore(applied.plus(WINDOW));
    }

    @Transactional
    Answer ask(Scope scope, UUID id, String reason) {
        return locked(scope, id).map(batch -> ask(scope, batch, reason)).orElse(Answer.NOT_FOUND);
    }

    private Answer ask(Scope scope, RosterBatch batch, String reason) {
        if (!isOpen(batch)) {
            return Answer.TOO_LATE;
        }
        if (reason.strip().length() < DecideRoster.SHORTEST_REASON) {
            return Answer.NO_REASON;
        }
        batches.givePatience();
        var second = batch.confirmedBy() != null || figures.losses(batch.id(), CompareRoster.MOST_LOST_PERCENT) > 0;
        var undo = undos.add(batch.id(), reason.strip(), scope.person().toString(), second, clock.instant());
        record(scope, "roster.take-back-asked", batch.id());
        if (second) {
            return Answer.HELD;
        }
        startUndo.start(scope, batch.id(), undo, null);
        return Answer.STARTED;
    }

    /** The second official is not who asked. */
    @Transactional
    Answer confirm(Scope scope, UUID id) {
        return locked(scope, id).map(batch -> confirm(scope, batch)).orElse(Answer.NOT_FOUND);
    }

    private Answer confirm(Scope scope, RosterBatch batch) {
        var undo = held(batch);
        if (undo.isEmpty() || !isFresh(batch)) {
            return Answer.TOO_LATE;
        }
        if (undo.get().isOf(scope.person())) {
            return Answer.NOT_YOURS_TO_CONFIRM;
        }
        record(scope, "roster.take-back-confirmed", batch.id());
        startUndo.start(scope, batch.id(), undo.get().id(), scope.person().toString());
        return Answer.STARTED;
    }

    @Transactional
    Answer withdraw(Scope scope, UUID id) {
        return locked(scope, id).map(batch -> withdraw(scope, batch)).orElse(Answer.NOT_FOUND);
    }

    private Answer withdraw(Scope scope, RosterBatch batch) {
        var undo = held(batch);
        if (undo.isEmpty()) {
            return Answer.TOO_LATE;
        }
        undos.move(undo.get().id(), RosterUndo.State.WITHDRAWN);
        record(scope, "roster.take-back-withdrawn", batch.id());
        return Answer.WITHDRAWN;
    }

    private Optional<RosterUndo> held(RosterBatch batch) {
        return undos.of(batch.id()).filter(undo -> undo.state() == RosterUndo.State.HELD);
    }

    private Optional<RosterBatch> locked(Scope scope, UUID id) {
        return batches.within(scope, id).flatMap(found -> batches.lock(found.id()));
    }

    private void record(Scope scope, String kind, UUID batch) {
        audit.record(new Act(scope.person().toString(), kind, "import:" + batch, Map.of()));
    }
}
