package org.twige.assessment.authoring;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.CourseFile;
import org.twige.courses.CourseId;
import org.twige.courses.Courses;

/** The courses that have a final, and so items to write. */
@Component
class AuthoredCourses {

    private static final String WITH_ITEMS = "final";

    private final Courses courses;

    AuthoredCourses(Courses courses) {
        this.courses = courses;
    }

    List<AuthoredCourse> all() {
        return courses.published().stream()
                .flatMap(course -> of(course).stream())
                .toList();
    }

    Optional<AuthoredCourse> bySlug(String slug) {
        return courses.bySlug(slug).flatMap(this::of);
    }

    /** A course is never taken away once it was published. */
    AuthoredCourse byId(CourseId id) {
        return courses.published().stream()
                .filter(course -> course.id().equals(id))
                .findFirst()
                .flatMap(this::of)
                .orElseThrow();
    }

    /** The files of the items of the newest version. */
    List<CourseFile> files(AuthoredCourse course) {
        return courses.files(course.version().id(), "items");
    }

    private Optional<AuthoredCourse> of(Course course) {
        return courses.current(course.id())
                .filter(version -> version.description().activities().contains(WITH_ITEMS))
                .map(version -> new AuthoredCourse(course, version));
    }
}
