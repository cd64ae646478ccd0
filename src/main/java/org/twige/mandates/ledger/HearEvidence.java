package org.twige.mandates.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.credentials.EvidenceRevoked;
import org.twige.credentials.EvidenceVerified;
import org.twige.mandates.DutyMet;

/** Marks duties as met when a proof from elsewhere is verified, and lets them apply again when it no longer holds. */
@Component
class HearEvidence {

    private final EvidenceDuties duties;
    private final ReopenUnproven reopenUnproven;
    private final Turns turns;
    private final LedgerClock clock;
    private final ApplicationEventPublisher events;

    HearEvidence(
            EvidenceDuties duties,
            ReopenUnproven reopenUnproven,
            Turns turns,
            LedgerClock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.reopenUnproven = reopenUnproven;
        this.turns = turns;
        this.clock = clock;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(EvidenceVerified verified) {
        meet(verified);
    }

    @ApplicationModuleListener
    void on(EvidenceRevoked revoked) {
        reopen(revoked);
    }

    /** Told twice it finds nothing left to meet. */
    @Transactional
    void meet(EvidenceVerified verified) {
        turns.patience();
        for (var met : duties.meet(verified.evidence(), clock.now())) {
            events.publishEvent(new DutyMet(met, verified.person(), verified.course(), verified.completedOn()));
        }
    }

    @Transactional
    void reopen(EvidenceRevoked revoked) {
        turns.patience();
        reopenUnproven.of(revoked.person(), revoked.course()::equals, LostProof.EVIDENCE, clock.now());
    }
}
