package org.twige.people.roster;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.twige.people.RosterApplied;

/** Lets a row that came alone take effect, and keeps no more of it than what happened to whom. */
@Component
class ApplyRow {

    private final RosterEffects effects;
    private final RosterBatches batches;
    private final SingleRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplyRow(
            RosterEffects effects,
            RosterBatches batches,
            SingleRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.effects = effects;
        this.batches = batches;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /** A row that only says what is known leaves nothing behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(RosterBatch batch, String verdict) {
        var id = batch.id();
        if (verdict.equals("SAME")) {
            rows.forget(id);
            return;
        }
        if (effects.take(batch, Progress.UNWATCHED)) {
            events.publishEvent(new RosterApplied(id, batch.extractOn()));
        }
        batches.applied(id, batch.extractOn(), clock.instant());
        rows.forgetRow(id);
    }
}
