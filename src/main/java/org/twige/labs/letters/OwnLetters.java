package org.twige.labs.letters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Letters;
import org.twige.labs.round.Round;

/** Which letters a learner gets. */
final class OwnLetters {

    static final int COUNT = 3;

    /** In which letters are written when a reader's language has none. */
    private static final String OTHERWISE = "en";

    private static final List<Letter> ALL = Letters.invented().all();

    private OwnLetters() {}

    static List<Letter> all() {
        return ALL;
    }

    /** The language of the letters for whoever reads in another one. */
    static String language(String reader) {
        return ALL.stream().anyMatch(letter -> letter.language().equals(reader)) ? reader : OTHERWISE;
    }

    /** Three letters in that language, written to three different forms. */
    static List<Letter> of(Round round, String language) {
        var written = ALL.stream()
                .filter(letter -> letter.language().equals(language))
                .toList();
        var forms = written.size() / COUNT;
        var order = new ArrayList<Integer>();
        for (var form = 0; form < forms; form++) {
            order.add(form);
        }
        var chance = round.chance(1);
        Collections.shuffle(order, chance);
        return order.stream()
                .limit(COUNT)
                .map(form -> written.get(form + forms * chance.nextInt(COUNT)))
                .toList();
    }
}
