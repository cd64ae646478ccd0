package org.twige.learning;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.courses.VersionId;

/** Finds the lesson that an address names. */
@Component
class Lessons {

    private final Courses courses;

    Lessons(Courses courses) {
        this.courses = courses;
    }

    /**
     * The lesson of a number.
     *
     * @param seen the version a form was made from, or null for the current one
     * @param language what the reader asks for; the text may be in another one
     */
    Optional<OpenLesson> find(String slug, int number, @Nullable UUID seen, String language) {
        return courses.bySlug(slug)
                .flatMap(course -> version(course, seen).flatMap(version -> open(course, version, number, language)));
    }

    private Optional<Version> version(Course course, @Nullable UUID seen) {
        return seen == null
                ? courses.current(course.id())
                : courses.version(new VersionId(seen))
                        .filter(version -> version.course().equals(course.id()));
    }

    private Optional<OpenLesson> open(Course course, Version version, int number, String asked) {
        var all = courses.lessons(version.id());
        var language = version.languageFor(asked);
        return all.stream()
                .filter(lesson -> lesson.number() == number)
                .findFirst()
                .map(lesson -> new OpenLesson(
                        course,
                        version,
                        lesson,
                        language,
                        courses.blocks(version.id(), lesson.id(), language),
                        all.size()));
    }
}
