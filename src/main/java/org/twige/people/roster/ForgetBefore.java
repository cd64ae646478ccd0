package org.twige.people.roster;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets each night how people stood before lists that can be taken back no longer, and rows that came alone as long ago:
 * what they did is in the audit.
 */
@Component
class ForgetBefore {

    private final RosterMemory memory;
    private final SingleRows rows;
    private final Clock clock;

    ForgetBefore(RosterMemory memory, SingleRows rows, Clock clock) {
        this.memory = memory;
        this.rows = rows;
        this.clock = clock;
    }

    /** How many people's former state was forgotten. */
    @Transactional
    int forget() {
        var moment = clock.instant().minus(TakeBack.WINDOW);
        rows.forgetBefore(moment);
        return memory.forgetBefore(moment);
    }
}
