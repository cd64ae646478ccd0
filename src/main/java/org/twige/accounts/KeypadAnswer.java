package org.twige.accounts;

import java.time.Instant;

/** What came of digits that somebody typed on a keypad phone to prove who they are. */
public sealed interface KeypadAnswer {

    /** It is the PIN. */
    record Right() implements KeypadAnswer {}

    /** It is the code with which a PIN is chosen; it stays good until one is. */
    record MayChoose() implements KeypadAnswer {}

    /** It is neither. */
    record Wrong() implements KeypadAnswer {}

    /** Too many tries: nothing was compared. */
    record Locked(Instant until) implements KeypadAnswer {}
}
