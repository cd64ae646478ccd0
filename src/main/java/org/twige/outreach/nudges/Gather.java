package org.twige.outreach.nudges;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Brings together what waits for the same person: after an outage, or when letters were not printed for a while, one
 * message says what several would have said one after the other.
 */
@Component
public class Gather {

    private final WaitingNudges waiting;

    Gather(WaitingNudges waiting) {
        this.waiting = waiting;
    }

    /**
     * What still waits from before goes into the nudges of a day, in the caller's transaction. Thanks take nothing up: they
     * may be refused.
     */
    public void into(LocalDate day, Instant now) {
        waiting.gather(day, now);
    }
}
