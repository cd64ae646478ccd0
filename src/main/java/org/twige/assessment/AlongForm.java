package org.twige.assessment;

import java.util.List;
import java.util.UUID;

/**
 * A final as a phone keeps it: a pack of one lesson, whose questions are drawn for one person. It holds no keys.
 *
 * @param course the slug of the course and what tells this pack from the course's own
 * @param attempt to which the answers belong
 * @param lessons the final alone
 * @param media none
 */
record AlongForm(
        String course,
        String title,
        UUID version,
        int number,
        String language,
        UUID attempt,
        List<Part> lessons,
        List<String> media) {

    static final String ENDING = ":final";

    /** The questions, in the manner of a lesson. */
    record Part(UUID id, int number, String title, List<Block> blocks) {}

    /**
     * A question, or what is said before them.
     *
     * @param kind {@code final} for a question
     * @param html made by our templates
     * @param choices none: the fields of a question stand in its HTML
     */
    record Block(String id, String kind, String html, List<String> choices) {}
}
