package org.twige.labs.asking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twige.labs.round.Round;

/**
 * What a learner wrote, and which parts the learner finds in it.
 *
 * @param words as typed
 * @param parts the keys of the parts, in their order
 */
record OwnRequest(String words, List<String> parts) {

    static final int MOST_SIGNS = 1_500;

    static OwnRequest of(Round round) {
        return new OwnRequest(
                round.choice("own", ""),
                RequestPart.of(Arrays.asList(round.choice("parts", "").split(" ", -1))));
    }

    static long count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    Map<String, Long> figures() {
        return Map.of("self", (long) parts.size(), "words", count(words));
    }
}
