package org.twige.mandates.ledger;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.learning.CompletionSetAside;

/** Lets duties apply again when the completion that met them no longer counts. */
@Component
class HearSetAside {

    private final ReopenUnproven reopenUnproven;
    private final Turns turns;
    private final LedgerClock clock;

    HearSetAside(ReopenUnproven reopenUnproven, Turns turns, LedgerClock clock) {
        this.reopenUnproven = reopenUnproven;
        this.turns = turns;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CompletionSetAside setAside) {
        reopen(setAside);
    }

    /** Told twice, or once it counts again, it finds nothing to reopen. */
    @Transactional
    void reopen(CompletionSetAside setAside) {
        turns.patience();
        reopenUnproven.of(setAside.person(), setAside.course()::equals, LostProof.RESULT, clock.now());
    }
}
