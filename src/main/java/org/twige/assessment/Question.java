package org.twige.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One question of an attempt as the learner sees it; it does not know what is right.
 *
 * @param open false once the attempt is closed
 * @param given the saved response, as letters or as a number; null if there is none
 * @param answered how many questions of the attempt have a response
 * @param savedAt when the last response of the attempt was saved
 * @param asked whose result it asks about; null if it asks about no exercise
 */
public record Question(
        boolean open,
        int outOf,
        Wording text,
        @Nullable String given,
        int answered,
        @Nullable Instant savedAt,
        @Nullable AskedResult asked) {

    /** The exercise whose result is asked about, as it stood when the attempt was opened. */
    public record AskedResult(String exercise, Instant at) {}
}
