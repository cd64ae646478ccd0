package org.twige.learning.branch;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.twige.border.StoredFiles;
import org.twige.courses.Course;
import org.twige.courses.Courses;
import org.twige.courses.Version;
import org.twige.courses.VersionId;
import org.twige.people.Institutions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a pack for an office without internet, from the command line of the centre. */
@Component
@Command(
        name = "branch-pack",
        mixinStandardHelpOptions = true,
        description =
                "Writes a signed pack with the courses and the people of one institution, for its computer without"
                        + " internet.")
class BranchPackCommand implements Callable<Integer> {

    private final MakePack make;
    private final Institutions institutions;
    private final Courses courses;
    private final StoredFiles files;
    private final StickKey key;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--institution", required = true, paramLabel = "<code>", description = "As in the tree.")
    private String code = "";

    @Option(names = "--courses", split = ",", paramLabel = "<name>", description = "All courses without it.")
    private List<String> slugs = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "<file>",
            description = "Where to write; must not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path target;

    BranchPackCommand(MakePack make, Institutions institutions, Courses courses, StoredFiles files, StickKey key) {
        this.make = make;
        this.institutions = institutions;
        this.courses = courses;
        this.files = files;
        this.key = key;
    }

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var institution = institutions.byCode(code);
        var unknown =
                slugs.stream().filter(slug -> courses.bySlug(slug).isEmpty()).toList();
        if (institution.isEmpty() || !unknown.isEmpty() || Files.exists(target)) {
            out.println(
                    institution.isEmpty()
                            ? "There is no institution " + code + "."
                            : unknown.isEmpty()
                                    ? target + " exists already. Name a new file; nothing was overwritten."
                                    : "There is no course " + String.join(", ", unknown) + ".");
            return 1;
        }
        var made = make.make(institution.get(), versions(), "system:operator");
        try (var bytes = files.open(made.file())) {
            StickFile.write(target, bytes.readAllBytes());
        }
        tell(out, made);
        return 0;
    }

    private List<VersionId> versions() {
        return courses.published().stream()
                .filter(course -> slugs.isEmpty() || slugs.contains(course.slug()))
                .map(Course::id)
                .flatMap(course -> courses.current(course).stream())
                .map(Version::id)
                .toList();
    }

    private void tell(PrintWriter out, MakePack.Made made) throws IOException {
        out.printf(
                "%s is written: pack %d, %,d people, %,d KB, good until %s.%n",
                target,
                made.head().number(),
                made.people(),
                Files.size(target) / 1024,
                made.head().validUntil());
        out.println("Tell the branch this fingerprint by another way than the stick: "
                + key.print().grouped());
    }
}
