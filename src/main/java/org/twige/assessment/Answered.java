package org.twige.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A line of the page on which answers are checked.
 *
 * @param language of the chosen text
 * @param chosen the text of the chosen option, null if there is no response
 */
public record Answered(
        int question, String language, @Nullable String chosen) {}
