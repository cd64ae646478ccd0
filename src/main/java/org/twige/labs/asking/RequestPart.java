package org.twige.labs.asking;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The five parts of a clear request; each is there or not. */
enum RequestPart {
    AIM,
    AUDIENCE,
    CONTEXT,
    LIMITS,
    FORMAT;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of the fields of a form, the parts that were ticked. */
    static List<String> ticked(Map<String, String> fields) {
        return keys().stream().filter(fields::containsKey).toList();
    }

    static List<String> of(Collection<String> written) {
        return keys().stream().filter(written::contains).toList();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(RequestPart::key).toList();
    }
}
