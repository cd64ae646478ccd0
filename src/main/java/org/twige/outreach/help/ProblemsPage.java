package org.twige.outreach.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;

/** What people say does not work, one leaf of it. */
record ProblemsPage(List<Problem> problems, boolean settled, Leaf leaf, long count) {

    private static final int BEGINNING = 80;

    static String beginning(Problem problem) {
        return problem.said().length() <= BEGINNING
                ? problem.said()
                : problem.said().substring(0, BEGINNING) + "…";
    }

    static String where(Frame frame, Problem problem) {
        return problem.page().isEmpty() ? frame.text("outreach.problem.no-page") : problem.page();
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(count, number -> "/problems?settled=" + settled + "&page=" + number);
    }
}
