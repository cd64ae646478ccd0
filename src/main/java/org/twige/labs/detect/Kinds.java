package org.twige.labs.detect;

import java.util.Locale;
import org.twige.labs.data.Span;

/** What the kinds of personal data are called in the keys of messages. */
public final class Kinds {

    private Kinds() {}

    /** {@code identity}, {@code phone}, {@code name} or {@code health}. */
    public static String key(Span.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
