package org.twige.assessment.bank;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.Courses;

/** Takes the items of a version over when it is published, once: those of its files, and those approved in the tool. */
@Component
class LoadItems {

    private static final Logger LOG = LoggerFactory.getLogger(LoadItems.class);

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
        var files = read(published, Blueprint.of(course));
        if (banks.open(published, course.languages().getFirst())) {
            banks.add(published.version(), files.items(), course.languagesOfItems());
        }
    }

    /** With what was approved in the tool; whatever was approved since the publication and does not fit waits for the next. */
    private ItemFiles read(CourseVersionPublished published, Blueprint course) {
        var files = courses.files(published.version(), "items");
        var both = ItemFiles.read(JoinItems.join(files, banks.approved(published.course())), course);
        if (both.problems().isEmpty()) {
            return both;
        }
        LOG.warn("items of the tool do not fit version {}: {}", published.version(), both.problems());
        var alone = ItemFiles.read(files, course);
        if (!alone.problems().isEmpty()) {
            throw new IllegalStateException("a published version has items with problems: " + alone.problems());
        }
        return alone;
    }
}
