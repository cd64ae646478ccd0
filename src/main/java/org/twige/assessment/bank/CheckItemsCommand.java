package org.twige.assessment.bank;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.courses.CourseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints for authors what is wrong with the items of a course, and what its bank is made of. */
@Component
@Command(name = "check-items", description = "Check the items of every course, and print their mix.")
class CheckItemsCommand implements Callable<Integer> {

    private final Country country;
    private final Clock clock;
    private final FormTrial trial;

    @Parameters(arity = "0..1", description = "A course's folder, or the folder of all courses (${DEFAULT-VALUE}).")
    private Path folder;

    @Spec
    private CommandSpec command = CommandSpec.create();

    CheckItemsCommand(Country country, Clock clock, FormTrial trial, @Value("${twige.curriculum}") Path folder) {
        this.trial = trial;
        this.country = country;
        this.clock = clock;
        this.folder = folder;
    }

    /** The exit code: 0 when no item has a problem. */
    @Override
    public Integer call() {
        var out = command.commandLine().getOut();
        var courses = courses();
        if (courses.isEmpty()) {
            out.println("no course.yaml in " + folder + " or in its folders");
            return 1;
        }
        var problems = courses.stream().mapToInt(course -> print(course, out)).sum();
        out.flush();
        return problems == 0 ? 0 : 1;
    }

    private int print(Path course, PrintWriter out) {
        var blueprint = Written.read(text(course.resolve("course.yaml"))).map(Blueprint::of);
        if (blueprint.isEmpty() || blueprint.get().languages().isEmpty()) {
            out.println(course.resolve("course.yaml") + ": not readable; check-curriculum says why");
            return 1;
        }
        var items = ItemFiles.read(files(course), blueprint.get());
        for (var problem : items.problems()) {
            out.println(course.resolve(problem.file()) + ":" + problem.line() + ": " + problem.text());
            out.println("    " + problem.remedy());
        }
        out.println(course.getFileName() + ": " + items.problems().size() + " problems");
        new Mix(blueprint.get(), items.items(), country.today(clock)).lines().forEach(out::println);
        if (items.problems().isEmpty()) {
            forms(items.items(), blueprint.get()).forEach(out::println);
        }
        return items.problems().size();
    }

    private List<String> forms(List<WrittenItem> items, Blueprint course) {
        return trial.lines(
                items.stream()
                        .filter(item -> !item.isOwn())
                        .map(item -> item.drawable(course.original()))
                        .toList(),
                course.perOutcome(),
                course.perDemand());
    }

    private List<Path> courses() {
        if (Files.exists(folder.resolve("course.yaml"))) {
            return List.of(folder);
        }
        return in(folder).stream()
                .filter(course -> Files.exists(course.resolve("course.yaml")))
                .toList();
    }

    private static List<CourseFile> files(Path course) {
        return in(course.resolve("items")).stream()
                .map(file -> new CourseFile("items/" + file.getFileName(), text(file)))
                .toList();
    }

    private static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
