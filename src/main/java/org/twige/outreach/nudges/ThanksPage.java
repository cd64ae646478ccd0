package org.twige.outreach.nudges;

import java.util.UUID;

/** Asks whether somebody wants no thanks, or says that this is settled. */
record ThanksPage(UUID refusal, boolean refused) {

    String title() {
        return refused ? "outreach.thanks.refused" : "outreach.thanks.title";
    }
}
