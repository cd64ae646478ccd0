package org.twige.assessment.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an item demands of people's thinking, as blueprints count it; classes are finer. */
public enum Demand {
    /** To remember or to understand. */
    KNOW,
    APPLY,
    /** To analyse, and to say what something is worth. */
    JUDGE;

    /** Of the class that its author gave an item. */
    public static Demand of(String itemClass) {
        return switch (itemClass) {
            case "remember", "understand" -> KNOW;
            case "apply" -> APPLY;
            default -> JUDGE;
        };
    }

    static Optional<Demand> named(String word) {
        return Arrays.stream(values())
                .filter(demand -> demand.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Demand::word).toList();
    }

    /** As blueprints write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
