package org.twige.labs.detect;

import org.twige.labs.data.Span;

/**
 * A piece of a text that a rule holds for personal data.
 *
 * @param start the place of its first sign, counted from 0
 * @param end the place after its last sign
 * @param why the key of the message that says which rule found it
 */
public record Finding(Span.Kind kind, int start, int end, String why) {

    Finding(Span.Kind kind, int start, int end) {
        this(kind, start, end, "labs.detect.why." + Kinds.key(kind));
    }

    /** What stands there. */
    public String in(String text) {
        return text.substring(start, end);
    }

    boolean overlaps(Finding other) {
        return start < other.end && other.start < end;
    }
}
