package org.twige.learning.paper;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.VersionId;

/** Finds the lesson of a worksheet. */
@Component
class OpenSheets {

    private final Courses courses;

    OpenSheets(Courses courses) {
        this.courses = courses;
    }

    Optional<OpenSheet> open(Worksheet sheet) {
        var version = new VersionId(sheet.version());
        return course(sheet)
                .flatMap(course -> courses.lessons(version).stream()
                        .filter(lesson -> lesson.id().value().equals(sheet.lesson()))
                        .findFirst()
                        .map(lesson -> new OpenSheet(
                                sheet, course, lesson, courses.blocks(version, lesson.id(), sheet.language()))));
    }

    private Optional<Course> course(Worksheet sheet) {
        return courses.published().stream()
                .filter(course -> course.id().equals(sheet.course()))
                .findFirst();
    }
}
