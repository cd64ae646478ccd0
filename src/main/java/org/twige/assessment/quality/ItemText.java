package org.twige.assessment.quality;

import java.util.List;
import java.util.Map;
import org.twige.assessment.bank.Stem;

/**
 * What an item says in one language; a template keeps the names of its slots.
 *
 * @param options by letter; of a number, under an empty letter, its unit
 * @param key empty for a template, whose right answer differs
 */
record ItemText(Stem stem, Map<String, String> options, String answer, String key) {

    /** The letters of the options; of a number, whether it was right. */
    List<String> letters() {
        return answer.equals("number")
                ? List.of("right", "wrong")
                : options.keySet().stream()
                        .filter(letter -> !letter.isEmpty())
                        .sorted()
                        .toList();
    }

    String option(String letter) {
        return options.getOrDefault(letter, "");
    }

    boolean isOrder() {
        return answer.equals("order");
    }

    boolean isNumber() {
        return answer.equals("number");
    }

    /** Is the option right whoever is asked? */
    boolean isRight(String letter) {
        return !isOrder() && (letter.equals("right") || key.contains(letter));
    }
}
