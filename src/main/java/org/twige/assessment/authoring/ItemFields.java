package org.twige.assessment.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twige.assessment.bank.ItemSheet;

/** Reads the form of an item: known fields only, the ticked letters as a key, three boxes as a day. */
record ItemFields(Map<String, String> typed, List<String> languages) {

    private static final String LETTERS = "abcdefgh";
    private static final List<String> HEAD =
            List.of("id", "outcome", "level", "class", "author", "source", "key", "case", "slots", "where", "holds");
    private static final List<String> PARTS = List.of("review", "passage", "stem", "why", "unit");

    /** The kind of an item stays what it was when it was begun. */
    ItemSheet sheet(ItemSheet before) {
        var fields = new LinkedHashMap<String, String>();
        HEAD.forEach(name -> fields.put(name, text(name)));
        fields.put("kind", before.text("kind"));
        fields.put("review-by", day());
        if (before.text("kind").equals("choose-all")) {
            fields.put("key", ticked());
        }
        languages.forEach(language -> {
            PARTS.forEach(part -> fields.put(language + "." + part, text(language + "." + part)));
            LETTERS.chars()
                    .mapToObj(Character::toString)
                    .forEach(letter -> List.of("text", "why").forEach(part -> {
                        var name = language + "." + letter + "." + part;
                        fields.put(name, text(name));
                    }));
        });
        return new ItemSheet(fields);
    }

    /** The number of the text that was before the eyes; 0 for none. */
    int revision() {
        return text("revision").matches("\\d{1,9}") ? Integer.parseInt(text("revision")) : 0;
    }

    /** What to do once it is saved: go on, look at it, or send it. */
    String then() {
        return text("then");
    }

    private String ticked() {
        return LETTERS.chars()
                .mapToObj(Character::toString)
                .filter(letter -> !text("key-" + letter).isEmpty())
                .collect(Collectors.joining());
    }

    /** Year-month-day with the zeros that a day of the files has; whatever is no day stays as it was typed. */
    private String day() {
        var parts = List.of(text("review-year"), text("review-month"), text("review-day"));
        if (parts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return parts.get(0)
                + parts.stream()
                        .skip(1)
                        .map(part -> "-" + (part.matches("\\d") ? "0" + part : part))
                        .collect(Collectors.joining());
    }

    private String text(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
