package org.twige.outreach.letters;

import org.jspecify.annotations.Nullable;
import org.twige.people.Scope;

/**
 * For whom an official wants letters.
 *
 * @param everybody also those whom a message reaches
 * @param below the path of an institution, to leave out all others; empty for the whole scope
 * @param words part of the names, or a whole staff number; blank for all
 */
record Wish(
        Scope scope,
        Occasion occasion,
        boolean everybody,
        @Nullable String below,
        String words) {}
