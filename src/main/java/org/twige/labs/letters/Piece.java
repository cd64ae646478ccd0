package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A few words of a letter that are marked together.
 *
 * @param start the place of its first sign in the letter
 * @param end the place after its last sign
 * @param paragraph counted from 0
 */
record Piece(int start, int end, int paragraph) {

    private static final int MOST_WORDS = 5;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern DIGITS = Pattern.compile("\\+?[\\d ().,:;-]+");

    /** Cut where the text pauses or after five words, never within a number; where personal data stand plays no part. */
    static List<Piece> of(String text) {
        var pieces = new ArrayList<Piece>();
        var words = WORD.matcher(text).results().toList();
        var first = 0;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at).group();
            var last = at == words.size() - 1;
            var between = last
                    ? "\n"
                    : text.substring(words.get(at).end(), words.get(at + 1).start());
            var number = !last && isNumber(word) && isNumber(words.get(at + 1).group());
            if (between.contains("\n") || (!number && (pauses(word) || at - first + 1 >= MOST_WORDS))) {
                var start = words.get(first).start();
                pieces.add(new Piece(start, words.get(at).end(), paragraphs(text, start)));
                first = at + 1;
            }
        }
        return pieces;
    }

    String in(String text) {
        return text.substring(start, end);
    }

    private static boolean pauses(String word) {
        return ",.;:!?".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean isNumber(String word) {
        return DIGITS.matcher(word).matches();
    }

    private static int paragraphs(String text, int before) {
        return (int) Pattern.compile("\n\\s*\n")
                .matcher(text.substring(0, before))
                .results()
                .count();
    }
}
