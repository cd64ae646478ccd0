package org.twige.people.roster;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets each night how people stood before lists that can be taken back no longer. */
@Component
class ForgetBefore {

    private final RosterMemory memory;
    private final Clock clock;

    ForgetBefore(RosterMemory memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
    }

    /** How many people's former state was forgotten. */
    @Transactional
    int forget() {
        return memory.forgetBefore(clock.instant().minus(TakeBack.WINDOW));
    }
}
