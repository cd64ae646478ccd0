package org.twige.outreach.help;

import java.util.ArrayList;
import java.util.List;
import org.twige.web.Frame;
import org.twige.web.Row;

/** One problem, for whoever settles it. */
record ProblemPage(Problem problem) {

    String address() {
        return "/problems/" + problem.id();
    }

    List<Row> rows(Frame frame) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("outreach.problem.said"), problem.said()));
        rows.add(Row.of(
                frame.text("outreach.problem.about"),
                frame.text("outreach.problem.kind." + problem.about().name())));
        rows.add(Row.of(frame.text("outreach.problem.page"), ProblemsPage.where(frame, problem)));
        rows.add(Row.of(frame.text("outreach.problem.language"), problem.language()));
        rows.add(Row.of(frame.text("outreach.problem.when"), frame.moment(problem.reportedAt())));
        rows.add(Row.of(
                frame.text("outreach.problem.who"),
                problem.names() == null ? frame.text("outreach.problem.stranger") : problem.names()));
        if (problem.contact() != null) {
            rows.add(Row.of(frame.text("outreach.problem.contact"), problem.contact()));
        }
        return rows;
    }
}
