package org.twige.mandates.office;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.ledger.MandateVersion;
import org.twige.mandates.ledger.NewVersion;

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

    /** The version that it would be, published after another; the first of its mandate after none. */
    NewVersion changing(@Nullable MandateVersion before) {
        return new NewVersion(
                mandate,
                before == null ? 1 : before.number() + 1,
                terms.names(),
                terms.instrument(),
                terms.courses(),
                audience,
                terms.due(),
                terms.finalAlong(),
                null);
    }

    /** True when it says nothing but what is published already. */
    boolean saysTheSameAs(MandateVersion before) {
        return terms.names().equals(before.names())
                && terms.courses().equals(before.courses())
                && terms.due().equals(before.due())
                && terms.finalAlong() == before.finalAlong()
                && audience.equals(before.audience());
    }
}
