package org.twige.mandates.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at every duty each night: exemptions and leaves that ended by their date give duties back, and the counters are
 * counted again.
 */
@Component
class LookThroughLedger {

    private static final Logger LOG = LoggerFactory.getLogger(LookThroughLedger.class);

    private final EndExemptions exemptions;
    private final FollowRoster roster;
    private final EvidenceDuties evidence;
    private final RenewDuties renew;
    private final Recounts recounts;
    private final LedgerClock clock;

    LookThroughLedger(
            EndExemptions exemptions,
            FollowRoster roster,
            EvidenceDuties evidence,
            RenewDuties renew,
            Recounts recounts,
            LedgerClock clock) {
        this.exemptions = exemptions;
        this.roster = roster;
        this.evidence = evidence;
        this.renew = renew;
        this.recounts = recounts;
        this.clock = clock;
    }

    /** How many counters or duties disagreed with the events; 0 is the only right answer. */
    @Transactional
    public long look() {
        exemptions.end(clock.now());
        roster.follow(new Whom.Everybody());
        evidence.meetVerified(new Whom.Everybody(), clock.now());
        renew.renew(clock.now());
        var differences = recounts.recount(clock.now());
        if (differences > 0) {
            LOG.error("the recount of duties found {} differences, e.g. {}", differences, recounts.examples());
        }
        return differences;
    }
}
