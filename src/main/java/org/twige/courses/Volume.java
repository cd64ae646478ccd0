package org.twige.courses;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole published version in memory: it never changes, so it is read once. */
record Volume(Version version, List<Lesson> lessons, Map<Page, List<Block>> pages) {

    /** A lesson in one language. */
    record Page(LessonId lesson, String language) {}

    List<Block> blocks(LessonId lesson, String language) {
        return Optional.ofNullable(pages.get(new Page(lesson, language))).orElse(List.of());
    }
}
