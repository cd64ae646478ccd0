package org.twige.labs.drafts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where somebody looked to be sure. */
enum HowChecked {
    SHEET,
    PERSON,
    CALCULATOR,
    CALENDAR,
    LAW,
    ALOUD;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HowChecked> of(String key) {
        return Arrays.stream(values()).filter(how -> how.key().equals(key)).findFirst();
    }
}
