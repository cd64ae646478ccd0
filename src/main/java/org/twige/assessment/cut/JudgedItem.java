package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;
import org.twige.assessment.Wording;

/**
 * An item that is judged, with its text and its key.
 *
 * @param code the author's name for it
 * @param partial true where a partly right answer earns a part of the mark
 * @param key letters of the right options, or the right number
 */
record JudgedItem(int position, int of, String code, String outcome, boolean partial, Wording text, String key) {

    /** Is the option of this letter right? */
    boolean isRight(String letter) {
        return key.contains(letter);
    }

    /** What is right, in words. */
    @Nullable
    String right() {
        return text.said(key);
    }
}
