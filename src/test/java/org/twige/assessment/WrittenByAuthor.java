package org.twige.assessment;

import java.util.ArrayList;
import java.util.List;

/** What an author types into the form of an item of the small course. */
final class WrittenByAuthor {

    private WrittenByAuthor() {}

    /** Fields and what is typed into them, in turn: one best answer in English and Kinyarwanda, the right one is b. */
    static String[] bestAnswer() {
        var typed = new ArrayList<>(List.of(
                "key",
                "b",
                "outcome",
                "1.a",
                "level",
                "1",
                "class",
                "understand",
                "source",
                "Lesson 1",
                "author",
                "Desk"));
        typed.addAll(List.of("review-day", "3", "review-month", "5", "review-year", "2027"));
        for (var language : List.of("en", "rw")) {
            typed.addAll(List.of(language + ".stem", "Somebody asks.\n\nQuestion " + language + "?"));
            for (var letter : List.of("a", "b", "c", "d")) {
                typed.addAll(List.of(language + "." + letter + ".text", "Option " + letter + " " + language));
                typed.addAll(List.of(language + "." + letter + ".why", "Why " + letter + "."));
            }
        }
        return typed.toArray(String[]::new);
    }
}
