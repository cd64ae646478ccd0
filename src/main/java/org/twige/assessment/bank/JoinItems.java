package org.twige.assessment.bank;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twige.courses.CourseFile;

/**
 * Puts the items of the tool beside those of the files. An item that somebody has carried over into the files word for
 * word is there once; another item under the same code stays, so that the rules find the code twice.
 */
final class JoinItems {

    private JoinItems() {}

    static List<CourseFile> join(List<CourseFile> files, List<CourseFile> approved) {
        if (approved.isEmpty()) {
            return files;
        }
        var known = SheetReader.items(files).stream()
                .collect(Collectors.toMap(item -> item.text("id"), JoinItems::words, (first, _) -> first));
        return Stream.concat(
                        files.stream(),
                        approved.stream()
                                .filter(file -> SheetReader.items(List.of(file)).stream()
                                        .anyMatch(item -> !words(item).equals(known.get(item.text("id"))))))
                .toList();
    }

    /** Every value, whatever its notation. */
    private static Object words(WrittenItem item) {
        return item.written().words();
    }
}
