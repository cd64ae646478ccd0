package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twige.courses.activity.Problem;

/** Collects what is wrong while a folder is read, so that an author sees all of it at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String text, String remedy) {
        found.add(new Problem(file, line, text, remedy));
    }

    /** In the order of files and lines. */
    List<Problem> inOrder() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
