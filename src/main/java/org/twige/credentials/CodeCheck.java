package org.twige.credentials;

import java.time.LocalDate;

/** What a keypad phone learns about the code of a credential. */
public sealed interface CodeCheck {

    /**
     * The credential was found.
     *
     * @param state valid, expired, revoked or not-genuine
     */
    record Found(String state, String code, String initials, String title, LocalDate validUntil) implements CodeCheck {}

    /** No credential has this code, or it can be no code. */
    record NotFound() implements CodeCheck {}

    /** Too often: to be tried again in so many minutes. */
    record TooMany(long minutes) implements CodeCheck {}
}
