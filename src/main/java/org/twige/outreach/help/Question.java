package org.twige.outreach.help;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * What somebody asks their coordinator.
 *
 * @param course empty when it is about no course
 * @param publication how far the same answer in other words has come; empty when there is none
 */
record Question(
        UUID id,
        String names,
        LocalText institution,
        @Nullable UUID course,
        LocalText title,
        String language,
        String asked,
        Instant askedAt,
        State state,
        @Nullable String answer,
        @Nullable Instant answeredAt,
        PublishedAnswer.@Nullable State publication) {

    /** How it stands. */
    enum State {
        OPEN,
        ANSWERED,
        WITHDRAWN
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isAnswered() {
        return state == State.ANSWERED;
    }

    boolean isAboutACourse() {
        return course != null;
    }
}
