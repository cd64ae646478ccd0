package org.twige.courses.manuscript;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twige.courses.CourseFile;

/** Reads what keypad phones show from the files of a published version, which were checked when it was published. */
public final class ReadMicro {

    private static final Pattern PATH = Pattern.compile("micro/(\\d\\d)-.*\\.yaml");

    private ReadMicro() {}

    /** The micro-lessons among these files, in the order of the lessons. */
    public static List<MicroLesson> of(List<CourseFile> files, List<String> spoken) {
        return files.stream().flatMap(file -> read(file, spoken)).toList();
    }

    private static Stream<MicroLesson> read(CourseFile file, List<String> spoken) {
        var path = PATH.matcher(file.path());
        return path.matches()
                ? Place.root(file, new Problems()).stream()
                        .filter(root -> spoken.stream().anyMatch(root.entries()::containsKey))
                        .map(root -> new MicroFile(root, written(root, spoken), spoken)
                                .read(Integer.parseInt(path.group(1))))
                : Stream.empty();
    }

    private static List<String> written(Place root, List<String> spoken) {
        return spoken.stream().filter(root.entries()::containsKey).toList();
    }
}
