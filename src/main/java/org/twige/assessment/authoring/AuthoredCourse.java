package org.twige.assessment.authoring;

import java.util.List;
import org.twige.courses.Course;
import org.twige.courses.Description;
import org.twige.courses.Outcome;
import org.twige.courses.Version;

/** A course whose items are written, with its newest version. */
record AuthoredCourse(Course course, Version version) {

    Description description() {
        return version.description();
    }

    /** Codes of the languages in which its items are written; the first is the original. */
    List<String> languages() {
        return description().languagesOfItems();
    }

    String original() {
        return languages().getFirst();
    }

    List<Outcome> outcomes() {
        return description().outcomes();
    }

    String address() {
        return "/authoring/" + course.slug();
    }
}
