package org.twige.mandates.ledger;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Ends each night the exemptions whose last day is over; started twice it works once. */
@Component
public class EndExemptions {

    private final LimitedExemptions exemptions;
    private final Versions versions;
    private final Turns turns;
    private final Audit audit;

    EndExemptions(LimitedExemptions exemptions, Versions versions, Turns turns, Audit audit) {
        this.exemptions = exemptions;
        this.versions = versions;
        this.turns = turns;
        this.audit = audit;
    }

    /** How many duties apply again. */
    @Transactional
    public long end(Moment moment) {
        turns.take();
        var ended = 0L;
        for (var version : versions.inForce()) {
            ended += exemptions.end(version, moment);
        }
        var kept = exemptions.keep(moment);
        if (ended + kept > 0) {
            audit.record(new Act(
                    "system:mandates",
                    "exemptions.ended",
                    "day:" + moment.on(),
                    Map.of("duties", String.valueOf(ended), "exempted-again", String.valueOf(kept))));
        }
        return ended;
    }
}
