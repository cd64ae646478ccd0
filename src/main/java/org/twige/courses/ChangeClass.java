package org.twige.courses;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a version differs from the one before it. */
public enum ChangeClass {
    /** Wording and spelling only. */
    EDITORIAL,
    /** Something is better explained; what must be known stays. */
    MINOR,
    /** Something that must be known has changed. */
    MATERIAL;

    /** The class of a word in a course file, small letters. */
    public static Optional<ChangeClass> of(String word) {
        return Arrays.stream(values())
                .filter(known -> known.word().equals(word))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
