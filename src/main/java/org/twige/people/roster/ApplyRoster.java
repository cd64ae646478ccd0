package org.twige.people.roster;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.roster.RosterBatch.State;

/** Lets a list take effect, whole or not at all; doing it again, after a crash too, does nothing more. */
@Component
class ApplyRoster {

    private final RosterBatches batches;
    private final RefreshRoster refreshRoster;
    private final RosterEffects effects;
    private final RosterMemory memory;
    private final AnnounceRoster announceRoster;
    private final Clock clock;

    ApplyRoster(
            RosterBatches batches,
            RefreshRoster refreshRoster,
            RosterEffects effects,
            RosterMemory memory,
            AnnounceRoster announceRoster,
            Clock clock) {
        this.batches = batches;
        this.refreshRoster = refreshRoster;
        this.effects = effects;
        this.memory = memory;
        this.announceRoster = announceRoster;
        this.clock = clock;
    }

    /** How it ended. */
    enum Answer {
        APPLIED,
        HELD,
        NOTHING_TO_DO
    }

    @Transactional
    Answer apply(UUID id, Progress progress) {
        batches.takeTurns(true);
        var found = batches.lock(id).filter(batch -> batch.state() == State.APPLYING);
        if (found.isEmpty()) {
            return Answer.NOTHING_TO_DO;
        }
        var batch = refreshRoster.refresh(found.get(), progress);
        if (batch.count("LOSSES") > 0 && batch.confirmedBy() == null) {
            batches.hold(id, null);
            return Answer.HELD;
        }
        memory.before(id);
        var happened = effects.take(batch, progress);
        memory.after(id);
        batches.applied(id, batch.extractOn(), clock.instant());
        announceRoster.announce(batch, happened);
        return Answer.APPLIED;
    }
}
