package org.twige.assessment.bank;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.twige.courses.CourseFile;
import org.twige.courses.CourseVersionPublished;
import org.twige.courses.Courses;
import org.twige.courses.activity.Problem;

/** Takes the items of a version over when it is published, once: those of its files, and those approved in the tool. */
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
        var files = read(published, Blueprint.of(course));
        if (banks.open(published, course.languages().getFirst())) {
            banks.add(published.version(), files.items(), course.languagesOfItems());
        }
    }

    /**
     * With what was approved in the tool. An item that does not fit stays out, and the questions of its case; it waits for
     * the next version, and its author reads why.
     */
    private ItemFiles read(CourseVersionPublished published, Blueprint course) {
        var files = courses.files(published.version(), "items");
        var approved = new ArrayList<>(banks.approved(published.course()));
        var read = ItemFiles.read(JoinItems.join(files, approved), course);
        while (!read.problems().isEmpty() && !approved.isEmpty()) {
            var unfit = unfit(read, approved);
            banks.leaveOut(published.version(), unfit);
            approved.removeIf(file -> unfit.containsKey(file.path()));
            read = ItemFiles.read(JoinItems.join(files, approved), course);
        }
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException("a published version has items with problems: " + read.problems());
        }
        return read;
    }

    /** Why which files of the tool do not fit: all of them where it is none of them in particular. */
    private static Map<String, String> unfit(ItemFiles read, List<CourseFile> approved) {
        var paths = approved.stream().map(CourseFile::path).collect(toSet());
        var of = read.problems().stream()
                .filter(problem -> paths.contains(problem.file()))
                .collect(toMap(Problem::file, Problem::text, (first, _) -> first, TreeMap::new));
        var all = read.problems().stream().map(Problem::text).collect(joining("; "));
        return of.isEmpty() ? paths.stream().collect(toMap(path -> path, _ -> all)) : of;
    }
}
