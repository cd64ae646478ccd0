package org.twige.assessment;

import java.util.Locale;

/** What a question asks for. */
public enum Answer {
    ONE,
    SEVERAL,
    ORDER,
    NUMBER;

    /** By the word of the database. */
    static Answer of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word of the database, which is also a part of the keys of its messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
