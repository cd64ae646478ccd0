package org.twige.outreach.help;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words that somebody typed into a field. */
final class Typed {

    static final int MOST = 1_000;

    private Typed() {}

    static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** The key of the sentence that says what is wrong; empty when the words can be taken. */
    static Optional<String> objection(String words) {
        return words.isEmpty() ? Optional.of("outreach.help.error.empty") : objectionIfAny(words);
    }

    /** The same where nothing need be written. */
    static Optional<String> objectionIfAny(String words) {
        return words.length() > MOST ? Optional.of("outreach.help.error.long") : Optional.empty();
    }
}
