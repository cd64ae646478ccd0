package org.twige.outreach.nudges;

import java.time.Instant;
import java.util.UUID;
import org.twige.country.LocalText;
import org.twige.outreach.channels.ChannelKind;

/**
 * A nudge that did not arrive, or of which nobody knows whether it did.
 *
 * @param uncertain it may have arrived
 * @param said what the other side said of it, in its own words; empty if nothing
 */
record Troubled(
        UUID id,
        String names,
        LocalText institution,
        ChannelKind channel,
        boolean uncertain,
        Reason reason,
        String said,
        Instant at) {}
