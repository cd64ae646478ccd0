package org.twige.assessment.sitting;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.sitting.Sheet.Step;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * An answer sheet to be entered; nobody sees here whose it is, and the second person not what the first one read.
 *
 * @param typed what was typed, in the order of the fields; empty the first time
 * @param wrong questions, from 0, whose answers cannot stand on the sheet
 */
record SheetPage(String code, Sheet sheet, Step step, List<String> typed, List<Integer> wrong) {

    /** A field of the form. */
    record Line(
            int question,
            String id,
            String hint,
            String value,
            @Nullable String error) {}

    String grouped() {
        return Codes.grouped(code);
    }

    /** The name of the language of the paper, in that language; empty if it is not known. */
    String language(Frame frame) {
        return sheet.language() == null
                ? ""
                : frame.country().language(sheet.language()).name();
    }

    boolean isForm() {
        return step == Step.FIRST || step == Step.SECOND || step == Step.THIRD;
    }

    /** The end of the key of the sentence that says where the sheet stands. */
    String key() {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<Line> lines(Frame frame) {
        var asked = sheet.asked(step);
        return asked.stream()
                .map(question -> line(question, asked.indexOf(question), frame))
                .toList();
    }

    private Line line(int question, int at, Frame frame) {
        var field = sheet.fields().get(question);
        var last = field.order().isEmpty()
                ? ""
                : PaperQuestion.letter(field.order().length() - 1);
        var how = frame.text(
                "assessment.sheet.hint." + field.answer(),
                "last",
                last,
                "count",
                field.order().length());
        return new Line(
                question + 1,
                id(question),
                step == Step.THIRD ? readings(frame, question) + " " + how : how,
                at < typed.size() ? typed.get(at) : "",
                wrong.contains(question) ? frame.text("assessment.sheet.wrong", "number", question + 1) : null);
    }

    private String readings(Frame frame, int question) {
        return frame.text(
                "assessment.sheet.readings",
                "one",
                shown(frame, sheet.answer(0, question)),
                "other",
                shown(frame, sheet.answer(1, question)));
    }

    private static String shown(Frame frame, String answer) {
        return answer.isEmpty() ? frame.text("assessment.sheet.empty") : answer;
    }

    private static String id(int question) {
        return "answer-" + (question + 1);
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var question : wrong) {
            errors = errors.and(id(question), frame.text("assessment.sheet.wrong", "number", question + 1));
        }
        return errors;
    }
}
