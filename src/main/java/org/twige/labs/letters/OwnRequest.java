package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Span;
import org.twige.labs.detect.Detector;

/**
 * A request to an AI tool about the first letter, as the learner rewrote it.
 *
 * @param found what the rules, and a look for the names of the letter, find in it
 */
record OwnRequest(Letter letter, String text, List<Found> found) {

    static final int MOST_SIGNS = 500;

    private static final int SHORTEST_NAME = 3;

    /**
     * Something that should not be in a request.
     *
     * @param why the key of the message that says how it was found
     */
    record Found(String words, String why) {}

    static OwnRequest of(Letter letter, String text, Detector detector) {
        var found = new ArrayList<>(detector.findWithNames(text).stream()
                .map(finding -> new Found(finding.in(text), finding.why()))
                .toList());
        names(letter)
                .filter(name -> text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> found.stream().noneMatch(one -> one.words().contains(name)))
                .forEach(name -> found.add(new Found(name, "labs.letters.why.letter")));
        return new OwnRequest(letter, text, List.copyOf(found));
    }

    static boolean isRight(String text) {
        return !text.isBlank() && text.length() <= MOST_SIGNS;
    }

    /** What of a kind stands first in the letter, for the request that is to be rewritten. */
    String first(Span.Kind kind) {
        return letter.spans().stream()
                .filter(span -> span.kind() == kind)
                .findFirst()
                .map(letter::in)
                .orElse("");
    }

    private static Stream<String> names(Letter letter) {
        return letter.spans().stream()
                .filter(span -> span.kind() == Span.Kind.NAME)
                .flatMap(span -> Stream.of(letter.in(span).split(" ", -1)))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct();
    }
}
