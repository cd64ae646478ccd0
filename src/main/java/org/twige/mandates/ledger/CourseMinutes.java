package org.twige.mandates.ledger;

import org.springframework.stereotype.Component;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;
import org.twige.courses.Version;

/** Says how long the courses of a mandate take. */
@Component
class CourseMinutes {

    private final Courses courses;

    CourseMinutes(Courses courses) {
        this.courses = courses;
    }

    /** Several courses are learnt one after the other: each needs the time of those before it too. */
    int upTo(MandateVersion version, CourseId course) {
        return version.courses().subList(0, version.courses().indexOf(course) + 1).stream()
                .flatMap(one -> courses.current(one).stream())
                .mapToInt(Version::minutes)
                .sum();
    }
}
