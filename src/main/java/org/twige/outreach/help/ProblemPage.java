package org.twige.outreach.help;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.country.Language;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One problem, for whoever settles it.
 *
 * @param answer what was typed
 * @param objection the key of the sentence that says what is wrong
 */
record ProblemPage(
        Problem problem, @Nullable String answer, @Nullable String objection) {

    static ProblemPage of(Problem problem) {
        return new ProblemPage(problem, problem.answer(), null);
    }

    Errors errors(Frame frame) {
        return objection == null
                ? Errors.none()
                : Errors.of("answer", frame.text(objection, "most", frame.number(Typed.MOST)));
    }

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
        rows.add(Row.of(frame.text("outreach.problem.language"), language(frame)));
        rows.add(Row.of(frame.text("outreach.problem.when"), frame.moment(problem.reportedAt())));
        rows.add(Row.of(
                frame.text("outreach.problem.who"),
                problem.names() == null ? frame.text("outreach.problem.stranger") : problem.names()));
        if (problem.contact() != null) {
            rows.add(Row.of(frame.text("outreach.problem.contact"), problem.contact()));
        }
        return rows;
    }

    private String language(Frame frame) {
        return frame.languages().stream()
                .filter(language -> language.code().equals(problem.language()))
                .map(Language::name)
                .findFirst()
                .orElse(problem.language());
    }
}
