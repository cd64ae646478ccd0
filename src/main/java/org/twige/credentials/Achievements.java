package org.twige.credentials;

import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.people.PersonId;
import org.twige.web.Texts;

/** Says in a language what completing a version of a course means. */
@Component
class Achievements {

    private final Courses courses;
    private final PassedFinals passed;
    private final Texts texts;

    Achievements(Courses courses, PassedFinals passed, Texts texts) {
        this.courses = courses;
        this.passed = passed;
        this.texts = texts;
    }

    /** Of the course itself, whoever completes it now. */
    Achievement of(Version version, String language) {
        return of(version, language, courses.finalToday(version).cutScore());
    }

    /** Of somebody who completed it, by the pass mark that held then. */
    Achievement of(PersonId person, Version version, String language) {
        return of(
                version,
                language,
                passed.cut(person, version)
                        .orElseGet(() -> courses.finalToday(version).cutScore()));
    }

    private Achievement of(Version version, String language, int cut) {
        var about = version.description();
        return new Achievement(
                version.id().value().toString(),
                slug(version),
                about.edition(),
                PrintedName.of(about.title().in(language)).text(),
                about.summary().in(language),
                criteria(version.finalCheck(), cut, language),
                about.outcomes().stream()
                        .map(outcome -> new Achievement.CanDo(
                                outcome.id(), outcome.text().in(language)))
                        .toList());
    }

    private String criteria(Final check, int cut, String language) {
        return check.exists()
                ? texts.say(language, "credentials.badge.criteria", "items", check.items(), "cut", cut)
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
