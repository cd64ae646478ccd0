package org.twige.people.roster;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.roster.RosterBatch.State;

/** Begins to let a checked list take effect without a person at a page; a heavy one waits for a second official. */
@Component
class BeginRoster {

    private final RosterBatches batches;
    private final RosterJobs jobs;

    BeginRoster(RosterBatches batches, RosterJobs jobs) {
        this.batches = batches;
        this.jobs = jobs;
    }

    @Transactional
    void begin(UUID id) {
        var batch = batches.lock(id).filter(found -> found.state() == State.CHECKED);
        if (batch.isEmpty()) {
            return;
        }
        if (batch.get().count("LOSSES") > 0) {
            batches.hold(id, batch.get().uploadedBy());
        } else {
            batches.begin(id, batch.get().uploadedBy(), null);
            jobs.apply(id); // should this process die, another one carries on
        }
    }
}
