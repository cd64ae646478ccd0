package org.twige.courses;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a published version in memory: it never changes, so it is read once.
 *
 * @param guide true if there is a guide for group classes among its files
 */
record Volume(List<Lesson> lessons, Map<Page, List<Block>> pages, boolean guide) {

    /** A lesson in one language. */
    record Page(LessonId lesson, String language) {}

    List<Block> blocks(LessonId lesson, String language) {
        return Optional.ofNullable(pages.get(new Page(lesson, language))).orElse(List.of());
    }
}
