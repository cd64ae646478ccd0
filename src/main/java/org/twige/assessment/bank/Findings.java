package org.twige.assessment.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twige.courses.activity.Problem;

/** Collects what is wrong, so that an author sees all of it at once. */
final class Findings {

    private final List<Problem> problems = new ArrayList<>();

    void add(String file, int line, String text, String remedy) {
        problems.add(new Problem(file, line, text, remedy));
    }

    void add(WrittenItem item, Written at, String text, String remedy) {
        add(item.file(), at.line(), text, remedy);
    }

    void add(WrittenText in, Written at, String text, String remedy) {
        add(in.file(), at.line(), text, remedy);
    }

    /** In the order of files and lines. */
    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }
}
