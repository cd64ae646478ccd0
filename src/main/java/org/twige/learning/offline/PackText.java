package org.twige.learning.offline;

import java.util.List;
import java.util.UUID;

/**
 * A course in one language as a phone keeps it. It knows which answers there are, not which are right.
 *
 * @param media what else the lessons show
 */
record PackText(
        String course,
        String title,
        UUID version,
        int number,
        String language,
        List<Lesson> lessons,
        List<Media> media) {

    record Lesson(UUID id, int number, String title, int minutes, boolean draft, List<Block> blocks) {}

    /**
     * A piece of a lesson.
     *
     * @param html cleaned at publication
     * @param choices empty for what is no question
     */
    record Block(String id, String kind, String html, List<Choice> choices) {}

    record Choice(String id, String html) {}

    /**
     * A drawing.
     *
     * @param bytes on the wire, compressed
     */
    record Media(String address, int bytes) {}
}
