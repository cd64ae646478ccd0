package org.twige.mandates.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twige.country.Vocabulary;
import org.twige.mandates.Problem;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The form to decide a case or an appeal.
 *
 * @param by the reader
 * @param faster true when the case went on while the reader was writing
 */
record DecisionPage(
        DutyCase about, DecisionForm form, List<Problem> problems, Decider by, LocalDate today, boolean faster) {

    String address() {
        return "/cases/" + about.id();
    }

    Errors errors(Frame frame) {
        return Problem.say(problems, frame);
    }

    String title(Frame frame) {
        return frame.text(about.isAppealed() ? "mandates.case.decision.appeal" : "mandates.case.decision.title");
    }

    /** Why there is no form. */
    @Nullable
    String whyNot(Frame frame) {
        if (faster) {
            return frame.text("mandates.case.faster");
        }
        if (!about.isToDecide(today)) {
            return CasesPage.state(frame, about);
        }
        return DecisionRule.brokenBy(about, by)
                .map(broken -> frame.text("mandates.case.rule." + broken.key()))
                .orElse(null);
    }

    List<Choice> outcomes(Frame frame) {
        return Outcome.toDecide().stream()
                .map(outcome -> Choice.of(outcome.key(), frame.text("mandates.case.choice." + outcome.key())))
                .toList();
    }

    List<Choice> grounds(Frame frame) {
        return Stream.concat(
                        Stream.of(Choice.of("", frame.text("mandates.office.choose"))),
                        DecisionForm.grounds(frame.country(), by).stream()
                                .map(ground ->
                                        Choice.of(ground.code(), ground.name().in(frame.language()))))
                .toList();
    }

    /** What to say of the paper, and which grounds need one. */
    String paperHint(Frame frame) {
        var needed = DecisionForm.grounds(frame.country(), by).stream()
                .filter(Vocabulary.Ground::needsEvidence)
                .map(ground -> ground.name().in(frame.language()))
                .collect(Collectors.joining(", "));
        var hint = frame.text("mandates.request.paper-hint");
        return needed.isEmpty()
                ? hint
                : hint + " " + frame.text("mandates.case.decision.paper-needed", "grounds", needed);
    }

    String paper() {
        return Typed.text(form.paper());
    }

    String reasons() {
        return Typed.text(form.reasons());
    }
}
