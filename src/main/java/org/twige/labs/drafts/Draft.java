package org.twige.labs.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft as one learner gets it, with six planted errors, and the sheet from which they can be found.
 *
 * @param kind of writing, such as {@code letters}
 * @param language in which it is written
 */
record Draft(String kind, String language, String title, List<String> sheet, List<Line> lines) {

    /**
     * One sentence of it.
     *
     * @param number from 1
     * @param right the sentence as it should be
     * @param planted the kind of the error in it; null if there is none
     * @param sheet the line that shows what is right, from 1; 0 for the style of the office
     */
    record Line(
            int number, String text, String right, @Nullable ErrorKind planted, int sheet) {}

    List<Line> planted() {
        return lines.stream().filter(line -> line.planted() != null).toList();
    }
}
