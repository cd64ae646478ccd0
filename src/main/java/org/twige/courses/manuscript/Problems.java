package org.twige.courses.manuscript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twige.courses.activity.Problem;

/** Collects what is wrong and what is not finished while a folder is read, so that an author sees all of it at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final List<Problem> gaps = new ArrayList<>();

    void add(String file, int line, String text, String remedy) {
        found.add(new Problem(file, line, text, remedy));
    }

    /** Something still to be written: the check fails, a publication does not. */
    void gap(String file, int line, String text, String remedy) {
        gaps.add(new Problem(file, line, text, remedy));
    }

    /** In the order of files and lines. */
    List<Problem> inOrder() {
        return inOrder(found);
    }

    List<Problem> gapsInOrder() {
        return inOrder(gaps);
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
