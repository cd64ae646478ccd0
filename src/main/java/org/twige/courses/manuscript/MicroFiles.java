package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.List;
import org.twige.courses.CourseFile;
import org.twige.courses.manuscript.Manuscript.LessonPlan;

/** Reads the micro-lessons of a course, one for each lesson. */
final class MicroFiles {

    private final List<CourseFile> files;
    private final List<String> wanted;
    private final List<String> spoken;
    private final Problems problems;

    MicroFiles(List<CourseFile> files, List<String> wanted, List<String> spoken, Problems problems) {
        this.files = files;
        this.wanted = wanted;
        this.spoken = spoken;
        this.problems = problems;
    }

    List<MicroLesson> read(List<LessonPlan> plans) {
        var lessons = new ArrayList<MicroLesson>();
        for (var plan : wanted.isEmpty() ? List.<LessonPlan>of() : plans) {
            var path = plan.microPath();
            var file = files.stream().filter(known -> known.path().equals(path)).findFirst();
            if (file.isEmpty()) {
                problems.gap(
                        ReadManuscript.HEAD, plan.line(), "there is no file " + path, "write what keypad phones show");
            }
            file.flatMap(known -> Place.root(known, problems))
                    .ifPresent(root -> lessons.add(new MicroFile(root, wanted, spoken).read(plan.number())));
        }
        return lessons;
    }
}
