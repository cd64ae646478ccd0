package org.twige.mandates.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.country.Country;
import org.twige.credentials.EvidenceRevoked;
import org.twige.credentials.EvidenceVerified;
import org.twige.mandates.DutyMet;

/** Marks duties as met when a proof from elsewhere is verified, and lets them apply again when it no longer holds. */
@Component
class HearEvidence {

    private final EvidenceDuties duties;
    private final Versions versions;
    private final Turns turns;
    private final Country country;
    private final LedgerClock clock;
    private final ApplicationEventPublisher events;

    HearEvidence(
            EvidenceDuties duties,
            Versions versions,
            Turns turns,
            Country country,
            LedgerClock clock,
            ApplicationEventPublisher events) {
        this.duties = duties;
        this.versions = versions;
        this.turns = turns;
        this.country = country;
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

    /** Nobody is late at once: there are as many days as the mandate grants at least. */
    @Transactional
    void reopen(EvidenceRevoked revoked) {
        turns.patience();
        var now = clock.now();
        for (var version : versions.inForce()) {
            var floor = country.calendar().roll(now.on().plusDays(version.due().leastDays()));
            duties.reopen(version.mandate(), revoked.person(), revoked.course(), floor, now);
        }
    }
}
