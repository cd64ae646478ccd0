package org.twige.labs.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an error in a draft is about; one of each is planted. */
enum ErrorKind {
    NAME,
    NUMBER,
    DATE,
    SOURCE,
    LAW,
    TONE;

    /** As in the files of drafts, in forms and at the end of keys of texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ErrorKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
