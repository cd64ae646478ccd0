package org.twige.mandates.shortfall;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.mandates.StudyTimeGranted;
import org.twige.mandates.ledger.LedgerClock;

/** Finds units that have too little time to learn: all of them each night; counted twice, nothing changes. */
@Component
class CountShortfalls {

    private final Shortfalls shortfalls;
    private final LedgerClock clock;

    CountShortfalls(Shortfalls shortfalls, LedgerClock clock) {
        this.shortfalls = shortfalls;
        this.clock = clock;
    }

    /** How many units of the country are short of time. */
    @Transactional
    public int count() {
        return shortfalls.count(null, true, clock.now());
    }

    /** Whoever grants enough sees the end of it at once; what less time means is counted in the night, with new dates. */
    @ApplicationModuleListener
    void on(StudyTimeGranted granted) {
        shortfalls.count(granted.institution(), false, clock.now());
    }
}
