package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The text of an item in one language, as written.
 *
 * @param file path inside the course's folder
 */
record WrittenText(String file, String language, Written written) {

    /** An original that says nothing counts as reviewed. */
    String review() {
        return written.text("review").orElse("reviewed");
    }

    Optional<Written> stem() {
        return written.child("stem");
    }

    Map<String, Written> options() {
        return written.child("options").map(Written::children).orElse(Map.of());
    }

    /** By letter: text and why, for the database. */
    Map<String, Map<String, String>> optionTexts() {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        options()
                .forEach((letter, option) -> texts.put(
                        letter,
                        Map.of(
                                "text", option.text("text").orElse(""),
                                "why", option.text("why").orElse(""))));
        return texts;
    }
}
