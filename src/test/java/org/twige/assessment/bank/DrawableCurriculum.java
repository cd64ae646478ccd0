package org.twige.assessment.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.twige.courses.CourseFile;

/** The items of a course that comes along, as forms are drawn from them. */
public record DrawableCurriculum(
        List<FormTrial.Drawable> items, Map<String, Map<String, Integer>> drawn, Map<String, Integer> demands) {

    public static DrawableCurriculum of(String course) {
        var folder = Path.of("curriculum", course);
        var blueprint = Written.read(text(folder.resolve("course.yaml")))
                .map(Blueprint::of)
                .orElseThrow();
        try (var files = Files.list(folder.resolve("items"))) {
            var texts = files.sorted()
                    .map(file -> new CourseFile("items/" + file.getFileName(), text(file)))
                    .toList();
            var items = ItemFiles.unchecked(texts).items().stream()
                    .map(item -> item.drawable(blueprint.original()))
                    .toList();
            return new DrawableCurriculum(items, blueprint.perOutcome(), blueprint.perDemand());
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
