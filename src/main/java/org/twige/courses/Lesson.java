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

    /** The title for a reader of that language. */
    public String title(String language) {
        var text = texts.get(language);
        return text == null ? titles.in(language) : text.title();
    }
}
