package org.twige.courses;

import java.time.LocalDate;
import java.util.List;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * What the page of a course shows.
 *
 * @param check the rules of its final as they are today
 * @param language the language its lessons will be in for this reader
 * @param guide true if there is a guide for a group class
 */
record CoursePage(
        Course course,
        Version version,
        Final check,
        List<Lesson> lessons,
        String language,
        LocalDate publishedOn,
        boolean guide) {

    Description about() {
        return version.description();
    }

    String in(Frame frame, LocalText text) {
        return text.in(frame.language());
    }

    /** Kilobytes of all lessons together. */
    int kilobytes() {
        return lessons.stream().mapToInt(lesson -> lesson.kilobytes(language)).sum();
    }

    /** How many items must be right, rounded up. */
    int right() {
        return Final.marksNeeded(check.items(), check.cutScore());
    }

    boolean isDraft(String written) {
        return lessons.stream()
                .map(lesson -> lesson.texts().get(written))
                .anyMatch(text -> text != null && text.draft());
    }
}
