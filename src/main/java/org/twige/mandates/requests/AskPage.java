package org.twige.mandates.requests;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.Coded;
import org.twige.country.LocalText;
import org.twige.mandates.Problem;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form for more time or an exemption, for the person or for an official who asks for somebody.
 *
 * @param names of whom an official asks for; empty for an own duty
 * @param decider the institution whose coordinator decides; empty for the programme office
 */
record AskPage(
        String address,
        String back,
        RequestKind kind,
        Owed duty,
        @Nullable String names,
        @Nullable LocalText decider,
        AskForm form,
        List<Problem> problems) {

    boolean isOwn() {
        return names == null;
    }

    boolean isExemption() {
        return kind == RequestKind.EXEMPTION;
    }

    String style() {
        return isOwn() ? "learner" : "staff";
    }

    String title(Frame frame) {
        return frame.text("mandates.request.title-" + kind.code() + (isOwn() ? "" : "-official"));
    }

    /** How the duty stands, and whose it is. */
    String caption(Frame frame) {
        var course = duty.course().in(frame.language());
        return names == null ? course : names + " · " + course;
    }

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    /** Who decides, and how much a coordinator may grant. */
    String to(Frame frame) {
        var days = frame.country().vocabulary().extensions().coordinatorDays();
        var institution = decider;
        var who = institution == null
                ? frame.text("mandates.request.to-office")
                : frame.text("mandates.request.to-coordinator", "institution", institution.in(frame.language()));
        return isExemption() || institution == null
                ? who
                : who + " " + frame.text("mandates.request.beyond", "days", days);
    }

    List<Choice> reasons(Frame frame) {
        var vocabulary = frame.country().vocabulary();
        var known = isExemption()
                ? grounds(frame)
                : vocabulary.extensions().reasons().stream().map(reason -> choice(reason, frame));
        return known.toList();
    }

    private static Choice choice(Coded reason, Frame frame) {
        return Choice.of(reason.code(), reason.name().in(frame.language()));
    }

    private static Stream<Choice> grounds(Frame frame) {
        return frame.country().vocabulary().grounds().stream()
                .map(ground -> Choice.of(ground.code(), ground.name().in(frame.language()))
                        .withHint(frame.text(
                                        ground.needsEvidence()
                                                ? "mandates.request.ground-evidence"
                                                : "mandates.request.ground-days",
                                        "days",
                                        ground.maxDays())
                                + " " + ground.legalBasis().in(frame.language())));
    }
}
