package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.mandates.Problem;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** A person's own case: what is written, what was decided, and what can be said now. */
record MyCasePage(
        DutyCase about, List<HistoryLine> history, @Nullable Decision decision, LocalDate today, CasePage.Again again) {

    MyCasePage with(CasePage.Again other) {
        return new MyCasePage(about, history, decision, today, other);
    }

    String address() {
        return "/my-training/cases/" + about.id();
    }

    Errors errors(Frame frame) {
        return Problem.say(again.problems(), frame);
    }

    Writing writing(Frame frame) {
        return Writing.of(about, frame);
    }

    /** How the case stands, in a sentence to the person. */
    String stands(Frame frame) {
        var end = about.ruling();
        return about.isOpen() || end == null
                ? frame.text("mandates.my-case." + about.state().key())
                : ended(frame, end);
    }

    /** How the case ended, and what follows from it; whoever still has something to do reads where there is help. */
    private String ended(Frame frame, Ruling end) {
        var closed = about.closedOn();
        var until = end.until();
        var sentence = frame.text(
                "mandates.my-case.closed-" + end.outcome().key(),
                "date",
                closed == null ? "" : frame.date(closed),
                "due",
                frame.date(about.dutyDueOn()),
                "until",
                until == null ? "" : frame.date(until));
        return end.outcome() == Outcome.NOT_MET
                ? sentence + " " + frame.country().help().in(frame.language())
                : sentence;
    }

    /** That the days to answer stand still, and because of which status; empty when they run. */
    String pause(Frame frame) {
        var status =
                frame.country().vocabulary().status(Typed.text(about.whose().pausedBy()));
        return status.filter(_ -> about.standsStill())
                .map(known -> frame.text(
                        "mandates.my-case.pause", "status", known.name().in(frame.language())))
                .orElse("");
    }

    boolean mayReply() {
        return about.mayReply();
    }

    boolean mayAppeal() {
        return about.mayAppeal(today);
    }
}
