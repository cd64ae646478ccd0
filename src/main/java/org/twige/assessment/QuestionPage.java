package org.twige.assessment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Stem;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page of a question shows.
 *
 * @param request the key of the form on it
 * @param missing true after a form without a choice
 * @param check whether the person goes back to the page on which answers are checked
 */
record QuestionPage(AttemptId attempt, int number, Question question, UUID request, boolean missing, boolean check) {

    Stem stem() {
        return question.text().stem();
    }

    /** The language of the text where it is not the language of the page, otherwise null. */
    @Nullable
    String foreign(Frame frame) {
        var language = question.text().language();
        return language.equals(frame.language()) ? null : language;
    }

    Errors errors(Frame frame) {
        return missing ? Errors.of("choice", frame.text("assessment.question.choose")) : Errors.none();
    }

    /** The ids of what describes the options, null if nothing does. */
    @Nullable
    String described() {
        var situation = stem().situation().isEmpty() ? "" : "situation ";
        var all = (situation + (missing ? "choice-error" : "")).strip();
        return all.isEmpty() ? null : all;
    }

    /** Where an unanswered question is left for later. */
    String next() {
        return number >= question.outOf() ? allQuestions() : "/attempts/" + attempt + "/questions/" + (number + 1);
    }

    String allQuestions() {
        return "/attempts/" + attempt + "/check";
    }

    String address() {
        return "/attempts/" + attempt + "/questions/" + number;
    }

    /** The first radio bears the id that the error summary leads to. */
    String id(int place) {
        return place == 1 ? "choice" : "choice-" + place;
    }
}
