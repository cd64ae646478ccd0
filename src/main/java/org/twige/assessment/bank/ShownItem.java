package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.variant.Template;
import org.twige.courses.CourseFile;
import org.twige.web.Spaces;

/**
 * An item as a learner would see it, read from what its author wrote.
 *
 * @param outcome as it was written, which in a draft need not be one of the course
 * @param answer one, several, order or number
 * @param letters of its options; empty for a number
 * @param key the right option, options or order as letters; empty for a template
 * @param template how its variants are made; null for an item without, or one whose slots cannot be read yet
 * @param seeded true for a template, readable or not
 * @param texts by language
 */
public record ShownItem(
        String outcome,
        String answer,
        String letters,
        String key,
        @Nullable Template template,
        boolean seeded,
        Map<String, Text> texts) {

    /**
     * A text in one language.
     *
     * @param options by letter: text, planted and why; of a number, under an empty letter, its unit and why
     */
    public record Text(boolean draft, String stem, Map<String, Map<String, String>> options) {}

    /**
     * Finds an item in files.
     *
     * @param languages of the items of the course; the first is the original
     */
    public static Optional<ShownItem> find(List<CourseFile> files, String code, List<String> languages) {
        return SheetReader.items(files).stream()
                .filter(item -> item.text("id").equals(code))
                .findFirst()
                .map(item -> of(item, files, languages));
    }

    private static ShownItem of(WrittenItem item, List<CourseFile> files, List<String> languages) {
        var seeded = item.kind() == Kind.SEEDED;
        var texts = new LinkedHashMap<String, Text>();
        for (var language : languages) {
            item.in(language).ifPresent(text -> texts.put(language, text(text, passage(item, files, language))));
        }
        return new ShownItem(
                item.text("outcome"),
                item.shape().answer(),
                seeded ? "" : item.letters(languages.getFirst()),
                seeded ? "" : item.text("key"),
                seeded ? template(item, languages) : null,
                seeded,
                texts);
    }

    private static @Nullable Template template(WrittenItem item, List<String> languages) {
        try {
            return TemplateReader.read(item, languages);
        } catch (TemplateReader.Unreadable _) {
            return null;
        }
    }

    private static String passage(WrittenItem item, List<CourseFile> files, String language) {
        return item.kind() != Kind.CASE
                ? ""
                : SheetReader.items(files).stream()
                        .filter(other -> other.text("case").equals(item.text("case")))
                        .flatMap(other ->
                                other.in(language).flatMap(WrittenText::passage).flatMap(Written::text).stream())
                        .findFirst()
                        .map(words -> words + "\n\n")
                        .orElse("");
    }

    private static Text text(WrittenText text, String passage) {
        var stem = passage + text.stem().flatMap(Written::text).orElse("");
        return new Text(text.review().equals("draft"), Spaces.kept(text.language(), stem), text.optionTexts());
    }
}
