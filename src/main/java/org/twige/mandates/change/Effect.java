package org.twige.mandates.change;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a change does to one person in one course. */
public enum Effect {
    GAINS,
    LOSES,
    KEEPS,
    /** Met, and out of reach now: it stays as history. */
    MET;

    /** Its name in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a code that is none. */
    public static Optional<Effect> of(String code) {
        return Arrays.stream(values())
                .filter(effect -> effect.code().equals(code))
                .findFirst();
    }
}
