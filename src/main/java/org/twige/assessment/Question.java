package org.twige.assessment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Stem;

/**
 * One question of an attempt as the learner sees it; it does not know which option is right.
 *
 * @param open false once the attempt is closed
 * @param chosen the place of the saved option on the page, 0 if there is none
 * @param answered how many questions of the attempt have a response
 * @param savedAt when the last response of the attempt was saved
 */
record Question(
        boolean open,
        int outOf,
        Text text,
        int chosen,
        int answered,
        @Nullable Instant savedAt) {

    /**
     * @param draft true while a native reader has still to approve the text
     * @param options from top to bottom
     */
    record Text(String language, boolean draft, Stem stem, List<String> options) {}
}
