package org.twige.labs.visits;

import java.util.Locale;
import java.util.regex.Pattern;

/** What may be written in a field of a form. */
enum Field {
    VISITS("[1-9]\\d{0,3}"),
    MODEL("year|smooth|waves"),
    WORTH("yes|no"),
    WORDS("(?s)(?=.*\\S).{1," + Field.MOST_SIGNS + "}");

    static final int MOST_SIGNS = 100;

    private final Pattern form;

    Field(String form) {
        this.form = Pattern.compile(form);
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
        return form.matcher(typed).matches();
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
