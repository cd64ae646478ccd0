package org.twige.mandates.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twige.mandates.DutyEvent;
import org.twige.mandates.Problem;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One request as an official sees it.
 *
 * @param mayDecide false for whoever only proposed it
 * @param last the last day that this official may grant
 * @param history everything that happened to the duty
 * @param earlier what was asked about the duty before
 */
record RequestPage(
        Request request,
        boolean mayDecide,
        LocalDate last,
        LocalDate today,
        List<DutyEvent> history,
        List<Request> earlier,
        Typed typed) {

    /**
     * What was typed and what is wrong with it.
     *
     * @param refusal why, to refuse or to end an exemption
     * @param tooLate somebody else was faster
     */
    record Typed(DecisionForm form, String refusal, List<Problem> problems, boolean tooLate) {}

    Errors errors(Frame frame) {
        var errors = Problem.say(typed.problems(), frame);
        return typed.tooLate() ? errors.and("top", frame.text("mandates.request.too-late")) : errors;
    }

    boolean isOpen() {
        return request.isWaiting() && mayDecide;
    }

    boolean isExemption() {
        return request.kind() == RequestKind.EXEMPTION;
    }

    /** Granted, not ended, and its last day is still to come. */
    boolean canEnd() {
        var decision = request.decision();
        var until = decision == null ? null : decision.until();
        return mayDecide && isExemption() && request.end() == null && until != null && !until.isBefore(today);
    }

    List<Row> rows(Frame frame) {
        var about = request.about();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(frame.text("mandates.request.person"), about.names() + ", " + about.staffNo()));
        rows.add(Row.of(
                frame.text("mandates.request.institution"), about.institution().in(frame.language())));
        rows.add(Row.of(frame.text("mandates.request.duty"), duty(frame)));
        rows.add(Row.of(frame.text("mandates.request.due"), frame.date(about.dueOn())));
        rows.add(Row.of(
                frame.text(isExemption() ? "mandates.request.ground" : "mandates.request.reason"),
                request.reason(frame)));
        rows.add(Row.of(frame.text("mandates.request.wanted-" + request.kind().code()), frame.date(request.until())));
        var words = request.words();
        if (words != null) {
            rows.add(Row.of(frame.text("mandates.request.words"), words));
        }
        var paper = request.paper();
        if (paper != null) {
            rows.add(Row.of(frame.text("mandates.request.paper"), paper));
        }
        rows.add(Row.of(
                frame.text("mandates.request.asked-by"),
                request.askedByNames() + ", " + frame.date(request.askedOn())));
        return rows;
    }

    private String duty(Frame frame) {
        var about = request.about();
        var course = about.course().in(frame.language());
        var mandate = about.mandate().in(frame.language());
        return request.wholeMandate()
                ? frame.text("mandates.request.whole-of", "mandate", mandate)
                : course + ", " + mandate;
    }

    List<Choice> reviews(Frame frame) {
        return Stream.of("14", DecisionForm.USUAL_REVIEW, "60", "90")
                .map(days -> Choice.of(days, frame.text("mandates.request.review-days", "days", Integer.valueOf(days))))
                .toList();
    }
}
