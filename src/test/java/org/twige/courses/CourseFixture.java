package org.twige.courses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.twige.courses.PublishCourse.Answer;
import org.twige.courses.manuscript.ReadManuscript;
import org.twige.courses.manuscript.Stamps;

/**
 * Publishes a small complete course for tests: two lessons in English and in draft Kinyarwanda, the outcomes 1.a and
 * 1.b, twelve items each, and a final check of four items. The right option of every question in a lesson is {@code b}.
 */
public class CourseFixture {

    /** The rules of its final in {@code course.yaml}, to be changed or taken out. */
    public static final String FINAL = """
            final:
              items: 4
              advised-minutes: 10
              cut-score: 70
              provisional: true
              per-outcome: {1.a: 2, 1.b: 2}
              retake-hours: 24
              no-repeat: true
            """;

    private final PublishCourse publication;

    public CourseFixture(PublishCourse publication) {
        this.publication = publication;
    }

    /** A new course with a slug of its own, in its first version. */
    public Version publish() {
        return publish(folder(newSlug()));
    }

    /** The first or the next version of the course in a folder that {@link #folder} made. */
    public Version publish(Path folder) {
        return switch (publication.publish(folder)) {
            case Answer.Published published -> published.version();
            case Answer.Unchanged unchanged -> throw new IllegalStateException("unchanged: " + unchanged.version());
            case Answer.Refused refused ->
                throw new IllegalStateException(refused.problems().toString());
        };
    }

    public static String newSlug() {
        return "test-" + UUID.randomUUID();
    }

    /** Writes the files of the small course into a folder of the build, where a test may change them. */
    public static Path folder(String slug) {
        try {
            var folder = Files.createDirectories(Path.of("target", "curriculum", UUID.randomUUID() + "", slug));
            Files.createDirectories(folder.resolve("lessons"));
            Files.createDirectories(folder.resolve("items"));
            Files.createDirectories(folder.resolve("micro"));
            Files.createDirectories(folder.resolve("drawings"));
            Files.writeString(folder.resolve("micro/01-first.yaml"), SmallCourse.micro());
            Files.writeString(folder.resolve("micro/02-second.yaml"), SmallCourse.micro());
            Files.writeString(folder.resolve("drawings/letters.svg"), SmallCourse.drawing());
            Files.writeString(folder.resolve("drawings/letters.yaml"), SmallCourse.labels());
            Files.writeString(folder.resolve("course.yaml"), SmallCourse.head(slug));
            for (var language : List.of("en", "rw")) {
                Files.writeString(
                        folder.resolve("lessons/01-first." + language + ".md"), SmallCourse.lesson(1, language));
                Files.writeString(
                        folder.resolve("lessons/02-second." + language + ".md"), SmallCourse.lesson(2, language));
            }
            for (var outcome : List.of("1.a", "1.b")) {
                Files.writeString(folder.resolve("items/" + outcome + ".yaml"), SmallCourse.items(outcome));
            }
            stamp(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a guide for group classes in English. */
    public static Path withGuide(Path folder) {
        try {
            Files.createDirectories(folder.resolve("guides"));
            Files.writeString(
                    folder.resolve("guides/facilitator.en.md"),
                    "---\ntitle: A class\nlanguage: en\nreview: draft\n---\n## What to bring\n"
                            + "pencils ".repeat(600));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stamp(Path folder) throws IOException {
        var reading = ReadManuscript.read(folder, List.of("rw", "en", "fr", "sw"));
        for (var stamped :
                new Stamps(reading.manuscript().orElseThrow()).missing().entrySet()) {
            Files.writeString(folder.resolve(stamped.getKey()), stamped.getValue());
        }
    }

    /** Replaces a text in one file of a folder; the text must be there. */
    public static void change(Path folder, String file, String text, String by) {
        try {
            var before = Files.readString(folder.resolve(file));
            if (!before.contains(text)) {
                throw new IllegalArgumentException(file + " does not contain " + text);
            }
            Files.writeString(folder.resolve(file), before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
