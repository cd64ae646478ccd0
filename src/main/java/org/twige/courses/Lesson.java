package org.twige.courses;

import java.util.List;
import java.util.Map;
import org.twige.country.LocalText;

/**
 * One lesson of a version.
 *
 * @param titles in the languages of the country, also in those that have no text yet
 * @param texts by language, only the languages in which the lesson is written
 */
public record Lesson(
        LessonId id,
        int number,
        String slug,
        int minutes,
        List<String> outcomes,
        LocalText titles,
        Map<String, LessonText> texts) {

    /** Bytes of a lesson's page besides its text, compressed, measured: head, navigation, forms, footer. */
    private static final int FRAME = 3_000;

    /** Kilobytes that the page of this lesson takes in a language, or 0 when there is no text in it. */
    public int kilobytes(String language) {
        var text = texts.get(language);
        return text == null ? 0 : Math.max(1, Math.round((text.bytes() + FRAME) / 1024f));
    }

    /** The title for a reader of that language. */
    public String title(String language) {
        var text = texts.get(language);
        return text == null ? titles.in(language) : text.title();
    }
}
