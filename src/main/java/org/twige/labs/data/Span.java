package org.twige.labs.data;

/**
 * A part of a letter that has to be blacked out.
 *
 * @param start the place of its first sign, counted from 0
 * @param end the place after its last sign
 */
public record Span(Kind kind, int start, int end) {

    /** Why it has to be. */
    public enum Kind {
        NAME,
        IDENTITY,
        PHONE,
        HEALTH
    }
}
