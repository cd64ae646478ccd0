package org.twige.labs.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The letters of lab 4B. */
public record Letters(List<Letter> all) {

    private static final int OF_EACH_FORM = 3;

    public static Letters invented() {
        return invented(Chance.SEED);
    }

    static Letters invented(long seed) {
        var writer = new LetterWriter(new Chance(seed));
        var all = new ArrayList<Letter>();
        for (var copy = 0; copy < OF_EACH_FORM; copy++) {
            for (var language : Material.languages()) {
                var file = Material.read("letters/" + language + ".yaml");
                for (var form : file.texts("letters")) {
                    all.add(writer.letter(all.size() + 1, language, form, file.texts("health")));
                }
            }
        }
        return new Letters(List.copyOf(all));
    }

    /** The letters with their spans as kind, start and end. */
    public String csv() {
        var table = new InventedTable("number", "language", "text", "spans");
        all.forEach(letter -> table.row(letter.number(), letter.language(), letter.text(), spans(letter)));
        return table.text();
    }

    private static String spans(Letter letter) {
        return letter.spans().stream()
                .map(span -> span.kind() + " " + span.start() + "-" + span.end())
                .collect(Collectors.joining("; "));
    }
}
