package org.twige.outreach.channels;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it leaves.
 *
 * @param id of the nudge, the same each time it is tried
 * @param to a mailbox, or a phone number as E.164
 * @param text all of it without any form
 * @param html the same with a little form; empty for a channel that has none
 * @param refusal where the reader refuses the like of it; empty where that is not theirs to refuse
 */
public record Outgoing(
        UUID id,
        String to,
        String subject,
        String text,
        String html,
        @Nullable String refusal) {

    @Override
    public String toString() {
        return "Outgoing " + id; // never an address in a log
    }
}
