package org.twige.assessment;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.Stem;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page of a question shows.
 *
 * @param base the address of what it belongs to, e.g. {@code /attempts/} and an id; empty for what is taken along
 * @param request the key of the form on it
 * @param unusable what a form held that could not be saved; null if there was none
 * @param result the address of the result that it asks about; empty for none
 * @param check whether the person goes back to the page on which answers are checked
 */
public record QuestionPage(
        String base,
        int number,
        Question question,
        String result,
        UUID request,
        @Nullable String unusable,
        boolean check) {

    public Stem stem() {
        return question.text().stem();
    }

    public Answer answer() {
        return question.text().answer();
    }

    public boolean isNumber() {
        return answer() == Answer.NUMBER;
    }

    public boolean isOrder() {
        return answer() == Answer.ORDER;
    }

    /** {@code radio} or {@code checkbox}. */
    public String input() {
        return answer() == Answer.ONE ? "radio" : "checkbox";
    }

    public boolean missing() {
        return unusable != null;
    }

    /** An option, or a step of an order, from top to bottom. */
    public record Line(int number, String text, boolean chosen, int place) {}

    public List<Line> lines() {
        var letters = question.text().letters();
        var given = Objects.requireNonNullElse(question.given(), "");
        return IntStream.range(0, letters.size())
                .mapToObj(index -> new Line(
                        index + 1,
                        question.text().option(letters.get(index)).text(),
                        given.contains(letters.get(index)),
                        place(index, given.indexOf(letters.get(index)) + 1)))
                .toList();
    }

    /** The place that a step was given last, saved or not; 0 for none. */
    private int place(int index, int saved) {
        if (unusable == null) {
            return saved;
        }
        var places = unusable.split("-", -1);
        return index < places.length && places[index].matches("[1-9]") ? Integer.parseInt(places[index]) : 0;
    }

    /** The number that was typed last, saved or not. */
    public String figure() {
        return Objects.requireNonNullElse(unusable, Objects.requireNonNullElse(question.given(), ""));
    }

    /** The language of the text where it is not the language of the page, otherwise null. */
    @Nullable
    public String foreign(Frame frame) {
        var language = question.text().language();
        return language.equals(frame.language()) ? null : language;
    }

    public Errors errors(Frame frame) {
        return missing() ? Errors.of("choice", error(frame)) : Errors.none();
    }

    public String error(Frame frame) {
        return frame.text(
                "assessment.question.error." + answer().word(),
                "count",
                question.text().letters().size());
    }

    /** How to answer; empty where one option is chosen, which everybody knows. */
    public String hint(Frame frame) {
        return answer() == Answer.ONE ? "" : frame.text("assessment.question.hint." + answer().word());
    }

    /** The ids of what describes the options, null if nothing does. */
    @Nullable
    public String described() {
        var situation = stem().situation().isEmpty() ? "" : "situation ";
        var hint = answer() == Answer.ONE ? "" : "choice-hint ";
        var all = (situation + hint + (missing() ? "choice-error" : "")).strip();
        return all.isEmpty() ? null : all;
    }

    /** Where an unanswered question is left for later. */
    public String next() {
        return number >= question.outOf() ? allQuestions() : base + "/questions/" + (number + 1);
    }

    public String allQuestions() {
        return base + "/check";
    }

    public String address() {
        return base + "/questions/" + number;
    }

    /** The first field bears the id that the error summary leads to; on a phone, all questions stand on one page. */
    public String id(int place) {
        var own = base.isEmpty() ? "q" + number + "-" : "";
        return own + (place == 1 ? "choice" : "choice-" + place);
    }
}
