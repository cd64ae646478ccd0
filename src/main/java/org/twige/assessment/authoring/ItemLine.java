package org.twige.assessment.authoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list of a course.
 *
 * @param id of an item of the tool; null for one that came with the files of the version
 * @param state a word of {@link ItemFilter#STATES}
 * @param inBank true if the newest bank has an item of this code
 * @param reviewBy as it was written, which in a draft need not be a day
 */
record ItemLine(
        @Nullable UUID id,
        String code,
        String outcome,
        String kind,
        String level,
        String state,
        boolean inBank,
        String reviewBy,
        String stem) {

    private static final int SHORT = 90;

    /** Only what has options with one letter each can be carried to other systems. */
    boolean isChoice() {
        return kind.equals("best-answer") || kind.equals("case") || kind.equals("choose-all");
    }

    /** The last part of the stem, which is the question, and not too much of it. */
    String question() {
        var paragraphs = stem.strip().split("\n\\s*\n", -1);
        var last = paragraphs[paragraphs.length - 1].replace('\n', ' ').strip();
        return last.length() <= SHORT
                ? last
                : last.substring(0, last.lastIndexOf(' ', SHORT) + 1).strip() + " …";
    }
}
