package org.twige.people.roster;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.people.roster.RosterBatch.State;

/** Takes a list back, whole or not at all; whoever hears of lists hears of it. Doing it again does nothing more. */
@Component
class UndoRoster {

    private final RosterBatches batches;
    private final RosterUndos undos;
    private final RosterReversals reversals;
    private final AnnounceUndo announceUndo;
    private final Country country;
    private final Clock clock;

    UndoRoster(
            RosterBatches batches,
            RosterUndos undos,
            RosterReversals reversals,
            AnnounceUndo announceUndo,
            Country country,
            Clock clock) {
        this.batches = batches;
        this.undos = undos;
        this.reversals = reversals;
        this.announceUndo = announceUndo;
        this.country = country;
        this.clock = clock;
    }

    @Transactional
    void undo(UUID id) {
        batches.takeTurns(true);
        var undo = undos.lock(id).filter(found -> found.state() == RosterUndo.State.RUNNING);
        var batch = undo.flatMap(found -> batches.lock(found.batch())).filter(found -> found.state() == State.APPLIED);
        if (undo.isPresent() && batch.isPresent()) {
            undo(undo.get(), batch.get().id());
        }
    }

    private void undo(RosterUndo undo, UUID batch) {
        var today = country.today(clock);
        reversals.judge(batch);
        reversals.reverse(batch, today);
        var happened = reversals.remember(batch, undo.id());
        reversals.forgetIntact(batch);
        batches.takenBack(batch, clock.instant());
        undos.done(undo.id(), clock.instant());
        announceUndo.announce(undo, today, happened);
    }
}
