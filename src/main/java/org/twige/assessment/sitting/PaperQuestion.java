package org.twige.assessment.sitting;

import java.util.List;
import java.util.stream.IntStream;
import org.twige.assessment.Answer;
import org.twige.assessment.Question;
import org.twige.assessment.Wording;
import org.twige.assessment.bank.Stem;

/** A question as it stands on paper: its options have the letters A, B, C from top to bottom. */
record PaperQuestion(int number, Wording text) {

    static List<PaperQuestion> of(List<Question> questions) {
        return IntStream.range(0, questions.size())
                .mapToObj(at -> new PaperQuestion(at + 1, questions.get(at).text()))
                .toList();
    }

    Stem stem() {
        return text.stem();
    }

    boolean isNumber() {
        return text.answer() == Answer.NUMBER;
    }

    boolean isOrder() {
        return text.answer() == Answer.ORDER;
    }

    /** The end of the key of the sentence that says how to answer. */
    String how() {
        return switch (text.answer()) {
            case ONE -> "one";
            case SEVERAL -> "several";
            case ORDER -> "order";
            case NUMBER -> "number";
        };
    }

    /** An option with the letter that stands before it. */
    record Line(String letter, String text) {}

    List<Line> lines() {
        var letters = text.letters();
        return IntStream.range(0, letters.size())
                .mapToObj(
                        at -> new Line(letter(at), text.option(letters.get(at)).text()))
                .toList();
    }

    static String letter(int place) {
        return Character.toString('A' + place);
    }
}
