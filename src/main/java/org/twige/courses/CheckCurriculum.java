package org.twige.courses;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.activity.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells authors what is wrong in their files: file, line, what, and what to write instead. */
@Component
@Command(name = "check-curriculum", description = "Check the files of every course, and say what to mend.")
class CheckCurriculum implements Callable<Integer> {

    private final PublishCourse publication;
    private final Country country;
    private final Clock clock;

    @Parameters(arity = "0..1", description = "The folder of the courses (${DEFAULT-VALUE}).")
    private Path folder;

    @Spec
    private CommandSpec command = CommandSpec.create();

    CheckCurriculum(
            PublishCourse publication, Country country, Clock clock, @Value("${twige.curriculum}") Path folder) {
        this.publication = publication;
        this.country = country;
        this.clock = clock;
        this.folder = folder;
    }

    /** The exit code: 0 when every course can be published. */
    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        var courses = PublishCurriculum.coursesIn(folder);
        if (courses.isEmpty()) {
            out.println("no course.yaml in any folder of " + folder);
            return 1;
        }
        var wrong = 0;
        for (var course : courses) {
            wrong += report(course, out);
        }
        out.flush();
        return wrong == 0 ? 0 : 1;
    }

    private int report(Path course, PrintWriter out) {
        var reading = publication.check(course);
        var mistakes = reading.problems();
        mistakes.forEach(mistake -> print(course, mistake, out));
        reading.manuscript()
                .ifPresent(manuscript ->
                        manuscript.reviewsDue(country.today(clock)).forEach(note -> print(course, note, out)));
        out.println(
                course.getFileName() + ": " + (mistakes.isEmpty() ? "no mistakes" : "mistakes: " + mistakes.size()));
        return mistakes.size();
    }

    private static void print(Path course, Problem problem, PrintWriter out) {
        out.println(course.resolve(problem.file()) + ":" + problem.line() + ": " + problem.text());
        out.println("    " + problem.remedy());
    }
}
