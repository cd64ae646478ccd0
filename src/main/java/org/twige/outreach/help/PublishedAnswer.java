package org.twige.outreach.help;

import java.time.Instant;
import java.util.UUID;
import org.twige.country.LocalText;

/**
 * A question and its answer in words for everybody.
 *
 * @param course the title; without any text when it is about no course
 * @param writtenAt since when it has these words
 * @param helped how many readers it helped
 * @param not how many it did not help
 */
record PublishedAnswer(
        UUID id,
        LocalText course,
        String language,
        String asked,
        String answer,
        Instant writtenAt,
        State state,
        long helped,
        long not) {

    /** How far it has come: somebody else looks at it first, and it can be taken away again. */
    enum State {
        WAITING,
        PUBLIC,
        REFUSED
    }
}
