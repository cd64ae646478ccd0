package org.twige.courses;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.twige.courses.manuscript.Stamps;

/** Writes into the files of a course from which text its translations were made. */
final class StampTranslations {

    private final PublishCourse publication;
    private final @Nullable Path again;

    /**
     * @param again the one file that its translator has brought up to date, or null to fill in what is missing
     */
    StampTranslations(PublishCourse publication, @Nullable Path again) {
        this.publication = publication;
        this.again = again;
    }

    void stamp(Path course, PrintWriter out) {
        var manuscript = publication.check(course).manuscript();
        if (manuscript.isEmpty()) {
            return;
        }
        var stamps = new Stamps(manuscript.get());
        var texts = again == null ? stamps.missing() : stamps.again(inside(course, again));
        texts.forEach((path, text) -> {
            write(course.resolve(path), text);
            out.println(course.resolve(path) + ": says from which text it was translated");
        });
    }

    /** The path of a file inside the folder of a course; of no meaning when it lies elsewhere. */
    private static String inside(Path course, Path file) {
        return whole(course).relativize(whole(file)).toString().replace('\\', '/');
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
