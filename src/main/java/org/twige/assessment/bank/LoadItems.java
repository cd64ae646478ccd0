package org.twige.assessment.bank;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.Courses;

/** Takes the items of a version over when it is published, once. */
@Component
class LoadItems {

    private final Banks banks;
    private final Courses courses;

    LoadItems(Banks banks, Courses courses) {
        this.banks = banks;
        this.courses = courses;
    }

    @ApplicationModuleListener
    void on(CourseVersionPublished published) {
        var course = courses.version(published.version()).orElseThrow().description();
        if (!course.activities().contains(FinalActivity.NAME)) {
            return;
        }
        var files = ItemFiles.read(courses.files(published.version(), "items"), Blueprint.of(course));
        if (!files.problems().isEmpty()) {
            throw new IllegalStateException("a published version has items with problems: " + files.problems());
        }
        if (banks.open(published, course.languages().getFirst())) {
            banks.add(published.version(), files.items(), course.languagesOfItems());
        }
    }
}
