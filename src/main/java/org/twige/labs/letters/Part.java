package org.twige.labs.letters;

import org.jspecify.annotations.Nullable;
import org.twige.labs.data.Span;

/**
 * A part of a letter on a page.
 *
 * @param hidden the kind that stands in its place; null if the words are shown
 * @param personal whether it has to be hidden
 */
record Part(String words, Span.@Nullable Kind hidden, boolean personal) {

    static Part plain(String words) {
        return new Part(words, null, false);
    }

    /** Words that should be hidden and are not: a breach. */
    boolean isLeft() {
        return personal && hidden == null;
    }
}
