package org.twige.learning.offline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.twige.people.PersonId;

/**
 * Takes a few batches at a time, so that many phones that find a signal together leave connections to the database for
 * everybody else.
 */
@Component
class TakeInTurn {

    private static final int AT_ONCE = 4;
    private static final int PATIENCE = 25;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final TakeBatch batches;

    TakeInTurn(TakeBatch batches) {
        this.batches = batches;
    }

    /** A receipt for each event; empty when its turn did not come: nothing was taken, and the phone sends it again. */
    Optional<List<Receipt>> take(PersonId person, List<DeviceEvent> batch, boolean signed) throws InterruptedException {
        if (!turns.tryAcquire(PATIENCE, TimeUnit.SECONDS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(batches.take(person, batch, signed));
        } finally {
            turns.release();
        }
    }
}
