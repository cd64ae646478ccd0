package org.twige.assessment.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a course are looked for; an empty field looks for all.
 *
 * @param kind as the files of a course name it, or {@code number}
 * @param language in which a text is missing or waits for a native reader
 * @param due {@code past} for a review date that is over, {@code soon} for one in the next sixty days
 * @param words in the code or in the question
 */
record ItemFilter(
        @Nullable String outcome,
        @Nullable String kind,
        @Nullable String level,
        @Nullable String language,
        @Nullable String state,
        @Nullable String due,
        @Nullable String words) {

    static final List<String> STATES = List.of("published", "draft", "review", "approved", "withdrawn");

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("outcome", text(outcome));
        fields.put("kind", text(kind));
        fields.put("level", text(level));
        fields.put("language", text(language));
        fields.put("state", text(state));
        fields.put("due", text(due));
        fields.put("words", text(words));
        return fields;
    }

    boolean isEmpty() {
        return fields().values().stream().allMatch(String::isEmpty);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
