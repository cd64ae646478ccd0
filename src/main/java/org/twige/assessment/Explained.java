package org.twige.assessment;

import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Stem;

/**
 * A question of a closed attempt with its explanations.
 *
 * @param draft true while a native reader has still to approve the text
 * @param chosen the text of the chosen option, null if there was no response
 * @param why what to say to somebody who chose it
 */
record Explained(
        int question,
        String language,
        boolean draft,
        Stem stem,
        boolean correct,
        @Nullable String chosen,
        @Nullable String why,
        String answer,
        String answerWhy) {}
