package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;
import org.twige.assessment.Wording;

/**
 * An item that is judged, with its text and its key.
 *
 * @param of how many there were when the workshop was prepared
 * @param next the position of the one after it that is still judged; null for the last
 * @param open is it still judged?
 * @param code the author's name for it
 * @param partial true where a partly right answer earns a part of the mark
 * @param key letters of the right options, or the right number
 */
record JudgedItem(
        int position,
        int of,
        @Nullable Integer next,
        boolean open,
        String code,
        String outcome,
        boolean partial,
        Wording text,
        String key) {

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
