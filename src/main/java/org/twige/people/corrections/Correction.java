package org.twige.people.corrections;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.people.PersonId;
import org.twige.web.Frame;

/**
 * One thing that a person says is wrong.
 *
 * @param stood what we had when it was said
 * @param answer of the official, in words
 * @param decidedBy the official's names
 */
record Correction(
        UUID id,
        PersonId person,
        @Nullable String staffNo,
        String names,
        LocalText institution,
        About about,
        String stood,
        String said,
        Instant saidAt,
        State state,
        @Nullable String answer,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final LocalText NOWHERE = new LocalText(Map.of("", ""));

    /** What it is about. */
    enum About {
        NAMES,
        INSTITUTION,
        PHONE,
        EMAIL,
        OTHER;

        String words(Frame frame) {
            return frame.text("people.correction.about." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** How it stands. */
    enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    String stateWords(Frame frame) {
        return frame.text("people.correction.state." + state.name().toLowerCase(Locale.ROOT));
    }
}
