package org.twige.assessment.bank;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item as its author wrote it, right or wrong.
 *
 * @param file path inside the course's folder
 */
record WrittenItem(String file, Written written) {

    /** Before the path of an item that was written in the tool, and lies in no file. */
    static final String IN_THE_TOOL = "in-the-tool/";

    static final List<String> FIELDS =
            List.of("id", "outcome", "level", "class", "kind", "author", "source", "review-by", "key");
    static final List<String> OF_A_CASE = List.of("case");
    static final List<String> OF_A_TEMPLATE = List.of("answer", "slots", "where", "plant", "take", "holds");

    int line() {
        return written.line();
    }

    Optional<Written> field(String name) {
        return written.child(name);
    }

    /** The value of a field; empty where it is missing, which has a rule of its own. */
    String text(String name) {
        return written.text(name).orElse("");
    }

    /** Does it ask about the learner's own exercise? Then a form cannot count on it. */
    boolean isOwn() {
        return field("slots").map(Written::children).orElse(Map.of()).values().stream()
                .anyMatch(slot -> slot.child("own").isPresent());
    }

    /** The kind; an unknown one has a rule of its own. */
    Kind kind() {
        return Kind.of(text("kind")).orElse(Kind.BEST_ANSWER);
    }

    Shape shape() {
        return Shape.of(kind(), text("answer"));
    }

    /** The letters of the options in a language, e.g. {@code abcd}. */
    String letters(String language) {
        return in(language).map(text -> Shape.letters(text.options().size())).orElse("");
    }

    /** The item as it may be drawn, once it has no problem. */
    FormTrial.Drawable drawable(String language) {
        return new FormTrial.Drawable(
                text("outcome"),
                kind(),
                Demand.of(text("class")),
                kind() == Kind.CASE ? text("case") : null,
                letters(language),
                Ease.estimate(text("class"), Integer.parseInt(text("level"))));
    }

    /** The day until which the item holds without another look; empty for anything that is not a date. */
    Optional<LocalDate> reviewBy() {
        try {
            return Optional.of(LocalDate.parse(text("review-by")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    Optional<WrittenText> in(String language) {
        return written.child(language)
                .map(text -> new WrittenText(file, language, shape(), kind() == Kind.SEEDED, text));
    }
}
