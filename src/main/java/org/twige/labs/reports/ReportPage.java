package org.twige.labs.reports;

import java.util.List;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** One reported text and the decision about it. */
record ReportPage(ReportedText text, Typed typed) {

    static final int MOST_SIGNS = 500;

    /**
     * What a form sent.
     *
     * @param sent false before the first form
     */
    record Typed(String decision, String reason, boolean sent) {

        static final Typed NOTHING = new Typed("", "", false);

        boolean isDecided() {
            return decision.equals("back") || decision.equals("away");
        }

        boolean hasReason() {
            return !reason.isBlank() && reason.length() <= MOST_SIGNS;
        }
    }

    String address() {
        return ReportsController.ADDRESS + "/" + text.id();
    }

    static List<Choice> decisions(Frame frame) {
        return List.of(decision(frame, "back"), decision(frame, "away"));
    }

    private static Choice decision(Frame frame, String decision) {
        return Choice.of(decision, frame.text("labs.reports.decision." + decision))
                .withHint(frame.text("labs.reports.decision." + decision + ".hint"));
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        if (typed.sent() && !typed.isDecided()) {
            errors = errors.and("decision", frame.text("labs.reports.wrong.decision"));
        }
        if (typed.sent() && !typed.hasReason()) {
            errors = errors.and("reason", frame.text("labs.reports.wrong.reason", "most", MOST_SIGNS));
        }
        return errors;
    }
}
