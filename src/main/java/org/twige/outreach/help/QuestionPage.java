package org.twige.outreach.help;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.web.Choice;
import org.twige.web.Errors;
import org.twige.web.Frame;
import org.twige.web.Row;

/**
 * One question, for whoever answers it.
 *
 * @param answer what was typed
 * @param objection the key of the sentence that says what is wrong
 */
record QuestionPage(
        Question question, String answer, @Nullable String objection) {

    String address() {
        return "/questions/" + question.id();
    }

    List<Row> rows(Frame frame) {
        return List.of(
                Row.of(frame.text("outreach.problem.who"), question.names()),
                Row.of(
                        frame.text("outreach.question.institution"),
                        question.institution().in(frame.language())),
                Row.of(frame.text("outreach.question.course"), MyQuestionsPage.about(frame, question)),
                Row.of(frame.text("outreach.problem.when"), frame.moment(question.askedAt())),
                Row.of(frame.text("outreach.question.asked"), question.asked()));
    }

    Errors errors(Frame frame) {
        return objection == null
                ? Errors.none()
                : Errors.of("answer", frame.text(objection, "most", frame.number(Typed.MOST)));
    }

    String publication(Frame frame) {
        var state = question.publication();
        return frame.text("outreach.answer.state."
                + (state == null ? "none" : state.name().toLowerCase(Locale.ROOT)));
    }

    /** The form in which the same is written for everybody. */
    record ForEverybody(Question question, Publication words, boolean tried) {

        String address() {
            return "/questions/" + question.id() + "/publication";
        }

        List<Choice> languages(Frame frame) {
            return frame.languages().stream()
                    .map(language -> Choice.of(language.code(), language.name()))
                    .toList();
        }

        Errors errors(Frame frame) {
            return tried ? words.errors(frame) : Errors.none();
        }
    }
}
