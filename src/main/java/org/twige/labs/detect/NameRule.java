package org.twige.labs.detect;

import java.util.List;
import java.util.regex.Pattern;
import org.twige.labs.data.Span;

/** Finds two or more words in a row that begin with a capital letter, as full names do; a single name it does not see. */
final class NameRule {

    private static final Pattern WORDS =
            Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}’'-]+(?:[ \u00A0]\\p{Lu}[\\p{L}’'-]+)+");

    private NameRule() {}

    static List<Finding> find(String text) {
        return WORDS.matcher(text)
                .results()
                .map(match -> new Finding(Span.Kind.NAME, match.start(), match.end()))
                .toList();
    }
}
