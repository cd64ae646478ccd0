package org.twige.courses.audio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Course;
import org.twige.courses.Lesson;

/**
 * What the list of recordings shows.
 *
 * @param course the chosen one, or null while none is
 */
record RecordingsPage(List<Course> courses, @Nullable Course course, List<Line> lines) {

    /** A lesson, with its recordings by the language of its texts, the newest first. */
    record Line(Lesson lesson, Map<String, List<ReadAloud>> byLanguage) {

        static Line of(Lesson lesson, List<ReadAloud> all) {
            var byLanguage = new LinkedHashMap<String, List<ReadAloud>>();
            lesson.texts().keySet().stream()
                    .sorted()
                    .forEach(language -> byLanguage.put(
                            language,
                            all.stream()
                                    .filter(one ->
                                            one.lesson().equals(lesson.id().value())
                                                    && one.language().equals(language))
                                    .toList()));
            return new Line(lesson, byLanguage);
        }
    }
}
