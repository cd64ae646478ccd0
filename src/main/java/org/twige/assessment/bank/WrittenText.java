package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twige.web.Spaces;

/**
 * The text of an item in one language, as written.
 *
 * @param file path inside the course's folder
 * @param seeded true for the text of a template
 */
record WrittenText(String file, String language, Shape shape, boolean seeded, Written written) {

    /** Under this letter the database keeps the unit of a number and how it is found. */
    private static final String NUMBER = "";

    private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9]*)");

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

    /** The situation that the questions of a case share; empty in all but its first question. */
    Optional<Written> passage() {
        return written.child("passage");
    }

    /** What is the same in every language: letters of options, with a sign for planted ones, and the names of slots. */
    Set<String> pieces() {
        var pieces = new TreeSet<String>();
        options()
                .forEach((letter, option) ->
                        pieces.add(letter + (option.text("planted").isPresent() ? "!" : "")));
        words().forEach(words ->
                SLOT.matcher(words.text().orElse("")).results().forEach(slot -> pieces.add("{" + slot.group(1))));
        return pieces;
    }

    /** Everything that a reader sees. */
    List<Written> words() {
        var words = new ArrayList<Written>();
        Stream.of("passage", "stem", "why", "unit")
                .forEach(part -> written.child(part).ifPresent(words::add));
        options().values().forEach(option -> words.addAll(option.children().values()));
        return words;
    }

    /** By letter: text, planted text and why, for the database. */
    Map<String, Map<String, String>> optionTexts() {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        if (shape() == Shape.NUMBER) {
            texts.put(
                    NUMBER,
                    Map.of(
                            "text", written.text("unit").orElse(""),
                            "why", Spaces.kept(language, written.text("why").orElse(""))));
        }
        options().forEach((letter, option) -> texts.put(letter, parts(option)));
        return texts;
    }

    private Map<String, String> parts(Written option) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : List.of("text", "planted", "why")) {
            option.text(part).ifPresent(text -> parts.put(part, Spaces.kept(language, text)));
        }
        return parts;
    }
}
