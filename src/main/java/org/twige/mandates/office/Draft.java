package org.twige.mandates.office;

import java.time.Instant;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;

/**
 * A mandate that the programme office is still writing.
 *
 * @param changedAt names the state of it that somebody looked at
 */
record Draft(MandateId mandate, Terms terms, AudienceRule audience, Instant changedAt) {

    /** The state as a form sends it back. */
    String seen() {
        return changedAt.toString();
    }

    boolean isAsSeen(String seen) {
        return seen().equals(seen);
    }
}
