package org.twige.mandates.office;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;
import org.twige.mandates.ledger.MandateVersion;

/** Begins to change a published mandate: a draft that says what it says now, under another instrument. */
@Component
class BeginChange {

    private final Drafts drafts;
    private final Audit audit;
    private final Clock clock;

    BeginChange(Drafts drafts, Audit audit, Clock clock) {
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Nothing happens when somebody has begun already: there is one draft of a mandate. */
    @Transactional
    void begin(MandateVersion version, UUID instrument, UUID by) {
        var terms = new Terms(version.names(), instrument, version.courses(), version.due(), version.finalAlong());
        if (drafts.startChange(new Draft(version.mandate(), terms, version.audience(), clock.instant()), by)) {
            audit.record(new Act(
                    by.toString(),
                    "mandate.change-begun",
                    "mandate:" + version.mandate(),
                    Map.of("instrument", instrument.toString())));
        }
    }
}
