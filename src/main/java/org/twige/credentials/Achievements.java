package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.web.Texts;

/** Says in a language what completing a version of a course means. */
@Component
class Achievements {

    private final Courses courses;
    private final Texts texts;

    Achievements(Courses courses, Texts texts) {
        this.courses = courses;
        this.texts = texts;
    }

    Achievement of(Version version, String language) {
        var about = version.description();
        return new Achievement(
                version.id().value().toString(),
                slug(version),
                about.edition(),
                PrintedName.of(about.title().in(language)).text(),
                about.summary().in(language),
                criteria(courses.finalToday(version), language),
                about.outcomes().stream()
                        .map(outcome -> new Achievement.CanDo(
                                outcome.id(), outcome.text().in(language)))
                        .toList());
    }

    private String criteria(Final check, String language) {
        return check.exists()
                ? texts.say(language, "credentials.badge.criteria", "items", check.items(), "cut", check.cutScore())
                : texts.say(language, "credentials.badge.criteria-lessons");
    }

    private String slug(Version version) {
        return courses.published().stream()
                .filter(course -> course.id().equals(version.course()))
                .map(Course::slug)
                .findFirst()
                .orElseThrow();
    }
}
