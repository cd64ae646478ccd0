package org.twige.mandates.requests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be asked for about a duty. */
public enum RequestKind {
    EXTENSION,
    EXEMPTION;

    /** Its name in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RequestKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
