package org.twige.people.roster;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.roster.RosterBatch.State;

/** Writes down what became of each row, and forgets the rows. */
@Component
class FinishRoster {

    private final RosterBatches batches;
    private final RosterRows rows;
    private final RosterResult result;
    private final SealedFiles files;

    FinishRoster(RosterBatches batches, RosterRows rows, RosterResult result, SealedFiles files) {
        this.batches = batches;
        this.rows = rows;
        this.result = result;
        this.files = files;
    }

    @Transactional
    void finish(UUID id) {
        batches.givePatience();
        var batch = batches.lock(id)
                .filter(found -> found.state() == State.APPLIED && found.resultFile() == null)
                .filter(found -> rows.count(id) > 0);
        if (batch.isPresent()) {
            var file = files.write("result.csv", out -> result.write(batch.get(), out));
            batches.keepResult(id, file);
            rows.forget(id);
        }
    }
}
