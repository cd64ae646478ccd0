package org.twige.labs.visits;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What may be written in a field of a form. */
enum Field {
    VISITS(Pattern.compile("[1-9]\\d{0,3}").asMatchPredicate()),
    MODEL(Pattern.compile("year|smooth|waves").asMatchPredicate()),
    WORTH(Pattern.compile("yes|no").asMatchPredicate()),
    WORDS(words -> !words.isBlank() && words.length() <= Field.MOST_SIGNS);

    static final int MOST_SIGNS = 100;

    private final Predicate<String> rule;

    Field(Predicate<String> rule) {
        this.rule = rule;
    }

    static Field of(String name) {
        return switch (name.replaceAll("\\d", "")) {
            case "guess", "plan" -> VISITS;
            case "model", "exception" -> MODEL;
            case "worth" -> WORTH;
            default -> WORDS;
        };
    }

    boolean accepts(String typed) {
        return rule.test(typed);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
