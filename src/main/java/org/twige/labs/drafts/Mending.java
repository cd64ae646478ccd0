package org.twige.labs.drafts;

import java.util.HashMap;
import java.util.Map;
import org.twige.labs.round.Round;

/** How a marked sentence is mended and how that was checked, as it was typed. */
record Mending(String words, String check) {

    static final int MOST_SIGNS = 500;

    static String words(int sentence) {
        return "m" + sentence;
    }

    static String check(int sentence) {
        return "h" + sentence;
    }

    static Mending of(Round round, Draft.Line line) {
        return new Mending(round.choice(words(line.number()), ""), round.choice(check(line.number()), ""));
    }

    boolean isLong() {
        return words.length() > MOST_SIGNS;
    }

    /** What a form sent about the sentences that are marked, cut to what is kept. */
    static Map<String, String> typed(Marks marks, Map<String, String> fields) {
        var typed = new HashMap<String, String>();
        marks.kinds().keySet().forEach(sentence -> {
            var words = fields.getOrDefault(words(sentence), "").strip();
            typed.put(words(sentence), words.substring(0, Math.min(words.length(), MOST_SIGNS + 1)));
            var check = fields.getOrDefault(check(sentence), "");
            typed.put(check(sentence), HowChecked.of(check).map(HowChecked::key).orElse(""));
        });
        return typed;
    }
}
