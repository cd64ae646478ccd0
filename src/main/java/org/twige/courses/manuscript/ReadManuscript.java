package org.twige.courses.manuscript;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twige.courses.CourseFile;
import org.twige.courses.Description;
import org.twige.courses.Outcome;
import org.twige.courses.activity.Problem;
import org.twige.courses.manuscript.Manuscript.LessonManuscript;
import org.twige.courses.manuscript.Manuscript.LessonPlan;

/** Reads the folder of a course and finds everything that is wrong with it. */
public final class ReadManuscript {

    static final String HEAD = "course.yaml";

    private final Path folder;
    private final List<String> spoken;
    private final Problems problems = new Problems();

    private ReadManuscript(Path folder, List<String> spoken) {
        this.folder = folder;
        this.spoken = spoken;
    }

    /**
     * What a folder holds.
     *
     * @param manuscript empty when there is no readable {@code course.yaml}
     * @param problems in the order of files and lines; empty when the course can be published
     * @param gaps what is still to be written; the course can be published, but is not finished
     */
    public record Reading(Optional<Manuscript> manuscript, List<Problem> problems, List<Problem> gaps) {}

    /**
     * Reads a folder; a mistake in it is a problem, never an exception.
     *
     * @param spoken the codes of the country's languages, in which titles must be there
     */
    public static Reading read(Path folder, List<String> spoken) {
        var reader = new ReadManuscript(folder.toAbsolutePath().normalize(), spoken);
        var manuscript = reader.manuscript();
        return new Reading(manuscript, reader.problems.inOrder(), reader.problems.gapsInOrder());
    }

    private Optional<Manuscript> manuscript() {
        if (!Files.isRegularFile(folder.resolve(HEAD))) {
            problems.add(HEAD, 1, "there is no course.yaml in " + folder.getFileName(), "write the head of the course");
            return Optional.empty();
        }
        var files = new FolderFiles(folder, problems).read();
        return files.stream()
                .filter(file -> file.path().equals(HEAD))
                .findFirst()
                .flatMap(file -> Place.root(file, problems))
                .map(root -> manuscript(root, files));
    }

    private Manuscript manuscript(Place root, List<CourseFile> files) {
        var slug = String.valueOf(folder.getFileName());
        var head = new CourseHead(root, spoken);
        var description = head.description(slug);
        var lessons = new ArrayList<LessonManuscript>();
        var expected = new HashSet<String>();
        var plans = head.lessons();
        for (var plan : plans) {
            lessons.add(lesson(plan, description.languages(), files));
            description.languages().forEach(language -> expected.add(plan.path(language)));
            expected.add(plan.microPath());
        }
        strangers(files, expected);
        GuideFile.check(files, problems);
        unserved(description, plans);
        var wanted = head.microLanguages(description.languages());
        var micro = new MicroFiles(files, wanted, spoken, problems).read(plans);
        var drawings = new DrawingFiles(files, description.languages(), spoken, problems).read();
        new DrawingRules(drawings, problems).check(lessons);
        return new Manuscript(slug, description, lessons, micro, drawings, files);
    }

    private LessonManuscript lesson(LessonPlan plan, List<String> languages, List<CourseFile> files) {
        var pages = new LinkedHashMap<String, LessonPage>();
        for (var language : languages) {
            var path = plan.path(language);
            var file = files.stream().filter(known -> known.path().equals(path)).findFirst();
            if (file.isEmpty()) {
                problems.add(HEAD, plan.line(), "there is no file " + path, "write it, or correct number and slug");
                continue;
            }
            var page = new LessonFile(file.get(), problems).read(language);
            new LessonRules(page, pages.isEmpty(), problems).check();
            pages.values().stream()
                    .findFirst()
                    .ifPresentOrElse(
                            original -> compare(original, page), () -> TranslationRules.checkOriginal(page, problems));
            pages.put(language, page);
        }
        return new LessonManuscript(plan, pages);
    }

    /** A translation has the blocks of the original, one by one, with the same right answers. */
    private void compare(LessonPage original, LessonPage translation) {
        new TranslationRules(original, translation).check(problems);
        for (var index = 0;
                index < Math.max(original.blocks().size(), translation.blocks().size());
                index++) {
            var there = index < original.blocks().size()
                    ? original.blocks().get(index).shape()
                    : "nothing";
            var here = index < translation.blocks().size()
                    ? translation.blocks().get(index).shape()
                    : "nothing";
            if (!here.equals(there)) {
                var line = index < translation.blocks().size()
                        ? translation.blocks().get(index).line()
                        : 1;
                problems.add(
                        translation.path(),
                        line,
                        "here stands " + here + ", in " + original.path() + " stands " + there,
                        "keep kinds, ids, number of options and the right option the same in every language");
                return;
            }
        }
    }

    /** What a course promises, some lesson teaches. */
    private void unserved(Description description, List<LessonPlan> plans) {
        description.outcomes().stream()
                .map(Outcome::id)
                .filter(outcome ->
                        plans.stream().noneMatch(plan -> plan.outcomes().contains(outcome)))
                .forEach(outcome -> problems.add(
                        HEAD, 1, "no lesson is about the outcome " + outcome, "name it in outcomes: of a lesson"));
    }

    private void strangers(List<CourseFile> files, Set<String> expected) {
        files.stream()
                .map(CourseFile::path)
                .filter(path -> path.startsWith("lessons/") || path.startsWith("micro/"))
                .filter(path -> !expected.contains(path))
                .forEach(path -> problems.add(
                        path, 1, "no lesson of course.yaml has this file", "correct its name, or add the lesson"));
    }
}
