package org.twige.labs.data;

import java.util.List;

/**
 * A letter as it reaches an office, with everything in it that has to be blacked out.
 *
 * @param language its code, such as {@code en}
 * @param spans in the order of the text, none within another
 */
public record Letter(int number, String language, String text, List<Span> spans) {

    /** What stands there. */
    public String in(Span span) {
        return text.substring(span.start(), span.end());
    }
}
