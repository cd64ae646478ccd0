package org.twige.labs.requests;

import java.util.Locale;
import java.util.TreeMap;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;

/** A text as counts of its pieces of two to four letters, spaces among them: what every model here learns from. */
final class Grams {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    private Grams() {}

    /** To be judged: each letter stands in nine pieces, so a piece counts a ninth; a model would be too sure otherwise. */
    static Example<Label> of(String text) {
        return of(text, LabelFactory.UNKNOWN_LABEL, 1 / 9.0);
    }

    /** To be learnt from. */
    static Example<Label> of(String text, Label label) {
        return of(text, label, 1);
    }

    private static Example<Label> of(String text, Label label, double weight) {
        var counts = new TreeMap<String, Double>();
        var letters = " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
        for (var length = SHORTEST; length <= LONGEST; length++) {
            for (var from = 0; from + length <= letters.length(); from++) {
                counts.merge(letters.substring(from, from + length), 1.0, Double::sum);
            }
        }
        return new ArrayExample<>(
                label,
                counts.keySet().toArray(String[]::new),
                counts.values().stream().mapToDouble(count -> count * weight).toArray());
    }
}
