package org.twige.courses;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.activity.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells authors what is wrong in their files and what is not finished: file, line, what, and what to write instead. */
@Component
@Command(name = "check-curriculum", description = "Check the files of every course, and say what to mend.")
class CheckCurriculum implements Callable<Integer> {

    private final PublishCourse publication;
    private final Country country;
    private final Clock clock;

    @Parameters(arity = "0..1", description = "The folder of the courses (${DEFAULT-VALUE}).")
    private Path folder;

    @Option(
            names = "--stamp",
            description = "Write into translations from which text they were made, where none says it.")
    private boolean stamp;

    @Option(names = "--again", description = "With --stamp: this one translation is of today's text, all of it.")
    private @Nullable Path again;

    @Spec
    private CommandSpec command = CommandSpec.create();

    CheckCurriculum(
            PublishCourse publication, Country country, Clock clock, @Value("${twige.curriculum}") Path folder) {
        this.publication = publication;
        this.country = country;
        this.clock = clock;
        this.folder = folder;
    }

    /** The exit code: 0 when every course can be published, is finished, and no translation is behind. */
    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        var courses = PublishCurriculum.coursesIn(folder);
        if (courses.isEmpty()) {
            out.println("no course.yaml in any folder of " + folder);
            return 1;
        }
        if (stamp) {
            var stamping = new StampTranslations(publication, again);
            courses.forEach(course -> stamping.stamp(course, out));
        }
        var states = courses.stream().map(course -> report(course, out)).toList();
        new CurriculumTable(states, country.today(clock)).lines().forEach(out::println);
        out.flush();
        return states.stream().allMatch(CourseState::isGreen) ? 0 : 1;
    }

    private CourseState report(Path course, PrintWriter out) {
        var state = publication.state(course);
        state.problems().forEach(mistake -> print(course, mistake, out));
        state.gaps().forEach(gap -> print(course, gap, out));
        state.stale().forEach(block -> print(course, block, out));
        state.reviewsDue(country.today(clock)).forEach(note -> print(course, note, out));
        out.println(state.name() + ": " + verdict(state));
        return state;
    }

    private static String verdict(CourseState state) {
        var rest = count(", not finished: ", state.gaps()) + count(", translated from earlier texts: ", state.stale());
        return (state.problems().isEmpty() ? "no mistakes" : count("mistakes: ", state.problems())) + rest;
    }

    private static String count(String what, List<Problem> found) {
        return found.isEmpty() ? "" : what + found.size();
    }

    private static void print(Path course, Problem problem, PrintWriter out) {
        out.println(course.resolve(problem.file()) + ":" + problem.line() + ": " + problem.text());
        out.println("    " + problem.remedy());
    }
}
