package org.twige.assessment;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.people.PersonId;

/** Shows the final of a course as one person meets it. */
@Component
class ShowFinal {

    private final Courses courses;
    private final AdmitToFinal admission;
    private final Preferences preferences;
    private final TakeAlong along;

    ShowFinal(Courses courses, AdmitToFinal admission, Preferences preferences, TakeAlong along) {
        this.courses = courses;
        this.admission = admission;
        this.preferences = preferences;
        this.along = along;
    }

    /** The version whose final is asked now; empty for a course without one. */
    Optional<Version> version(String slug) {
        return courses.bySlug(slug)
                .flatMap(course -> courses.current(course.id()))
                .filter(version -> version.finalCheck().items() > 0);
    }

    /** Empty for a course without a final. */
    Optional<FinalPage> page(PersonId person, String slug) {
        return courses.bySlug(slug).flatMap(course -> version(slug).map(version -> page(person, course, version)));
    }

    private FinalPage page(PersonId person, Course course, Version version) {
        return new FinalPage(
                course,
                version,
                admission.asked(person, version),
                admission.of(person, version),
                preferences.of(person),
                along.isAllowed(person, version));
    }
}
