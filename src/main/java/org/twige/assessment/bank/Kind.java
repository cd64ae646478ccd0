package org.twige.assessment.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of items, as authors and the database name them. */
public enum Kind {
    BEST_ANSWER("best-answer", "best-answer"),
    CASE("case", "case"),
    CHOOSE_ALL("choose-all", "several"),
    MARK_TEXT("mark-text", "several"),
    ORDER("order", "order"),
    SEEDED("seeded", "seeded");

    private final String word;
    private final String family;

    Kind(String word, String family) {
        this.word = word;
        this.family = family;
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(kind -> kind.word).toList();
    }

    /** What a blueprint calls it: items with several right options are drawn together, whatever they look like. */
    public String family() {
        return family;
    }

    static List<String> families() {
        return Arrays.stream(values()).map(Kind::family).distinct().toList();
    }

    /** The parts of a text stay in the order in which they are read. */
    public boolean isShuffled() {
        return this != MARK_TEXT;
    }
}
