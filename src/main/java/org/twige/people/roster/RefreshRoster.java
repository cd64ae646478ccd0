package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes sure that what was worked out at the check still holds when the list takes effect. */
@Component
class RefreshRoster {

    private final RosterBatches batches;
    private final RosterRows rows;
    private final OpenRoster openRoster;
    private final StageRoster stageRoster;
    private final CompareRoster compareRoster;

    RefreshRoster(
            RosterBatches batches,
            RosterRows rows,
            OpenRoster openRoster,
            StageRoster stageRoster,
            CompareRoster compareRoster) {
        this.batches = batches;
        this.rows = rows;
        this.openRoster = openRoster;
        this.stageRoster = stageRoster;
        this.compareRoster = compareRoster;
    }

    /** Reads the file again if a crash of the database lost its rows, compares again if another list took effect. */
    @Transactional(propagation = Propagation.MANDATORY)
    RosterBatch refresh(RosterBatch batch, Progress progress) {
        var isLost = rows.count(batch.id()) != batch.staged();
        if (!isLost && !batches.isOutdated(batch)) {
            return batch;
        }
        if (isLost) {
            stage(batch, progress);
        }
        var counts = compareRoster.compare(batch, batch.extractOn());
        counts.put("BLANK", batch.count("BLANK"));
        counts.put("TOTALS", batch.count("TOTALS"));
        batches.recount(batch.id(), counts);
        return batches.lock(batch.id()).orElseThrow();
    }

    private void stage(RosterBatch batch, Progress progress) {
        try {
            stageRoster.stage(batch, openRoster.again(batch), progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
