package org.twige.mandates.audience;

import java.util.UUID;
import org.twige.country.LocalText;

/** How many people under one top institution a rule treats in one way; the outcome is as in {@link Condition}. */
public record Reach(UUID institution, LocalText names, String outcome, long people) {

    public boolean isReached() {
        return outcome.startsWith("R");
    }
}
