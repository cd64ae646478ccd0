package org.twige.assessment.exchange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.twige.assessment.exchange.ForeignItem.Note;
import org.twige.assessment.exchange.Judge.Asked;
import org.twige.assessment.exchange.Judge.Choice;
import org.twige.assessment.exchange.ReadForeignFile.TrueFalse;
import org.twige.assessment.exchange.SkippedItem.Reason;
import org.twige.border.XmlElement;

/**
 * Reads the questions of a Moodle question bank.
 *
 * @see "Moodle documentation, Moodle XML format"
 */
final class MoodleXml {

    private static final double WHOLE = 99.9;

    private final XmlElement quiz;
    private final TrueFalse words;
    private final Judge judge = new Judge("moodle");

    MoodleXml(XmlElement quiz, TrueFalse words) {
        this.quiz = quiz;
        this.words = words;
    }

    ReadItems read() {
        quiz.children("question").forEach(this::question);
        return judge.read();
    }

    private void question(XmlElement question) {
        var name = question.child("name")
                .flatMap(named -> named.child("text"))
                .map(XmlElement::words)
                .orElse("");
        switch (question.attribute("type").toLowerCase(Locale.ROOT)) {
            case "category" -> {}
            case "multichoice" -> judge.add(asked(question, name, isSeveral(question)));
            case "truefalse" -> judge.add(asked(question, name, false));
            default -> judge.skip(name, question.line(), reason(question.attribute("type")));
        }
    }

    private static boolean isSeveral(XmlElement question) {
        return question.child("single")
                .map(XmlElement::words)
                .filter(single -> single.matches("false|0"))
                .isPresent();
    }

    private Asked asked(XmlElement question, String name, boolean several) {
        var notes = EnumSet.noneOf(Note.class);
        var choices = new ArrayList<Choice>();
        for (var answer : question.children("answer").toList()) {
            var fraction = fraction(answer);
            var isPart = fraction != 0 && Math.abs(fraction) < WHOLE;
            if (isPart) {
                notes.add(Note.WEIGHTS);
            }
            var said = answer.child("feedback").map(MoodleXml::text).orElse(PlainText.EMPTY);
            choices.add(new Choice(option(question, answer), several ? fraction > 0 : fraction > WHOLE, said));
        }
        if (hasGeneralFeedback(question)) {
            notes.add(Note.GENERAL_FEEDBACK);
        }
        var stem = question.child("questiontext").map(MoodleXml::text).orElse(PlainText.EMPTY);
        return new Asked(name, question.line(), stem, several, choices, notes);
    }

    private PlainText option(XmlElement question, XmlElement answer) {
        var text = text(answer);
        if (!question.attribute("type").equals("truefalse")) {
            return text;
        }
        return PlainText.plain(text.text().equalsIgnoreCase("true") ? words.yes() : words.no());
    }

    private static double fraction(XmlElement answer) {
        var written = answer.attribute("fraction").strip();
        return written.matches("[-+]?\\d{1,4}(\\.\\d{1,10})?") ? Double.parseDouble(written) : 0;
    }

    private static boolean hasGeneralFeedback(XmlElement question) {
        return List.of("generalfeedback", "correctfeedback", "partiallycorrectfeedback", "incorrectfeedback").stream()
                .flatMap(question::children)
                .anyMatch(feedback -> !text(feedback).text().isEmpty());
    }

    private static PlainText text(XmlElement element) {
        var words = element.child("text").map(XmlElement::words).orElse("");
        return switch (element.attribute("format")) {
            case "html" -> PlainText.html(words);
            case "markdown" -> PlainText.markdown(words);
            case "plain_text" -> PlainText.plain(words);
            default -> PlainText.guessed(words);
        };
    }

    private static Reason reason(String type) {
        return switch (type) {
            case "matching", "match", "randomsamatch", "ddmatch" -> Reason.MATCHING;
            case "numerical", "calculated", "calculatedsimple", "calculatedmulti" -> Reason.NUMERIC;
            case "essay" -> Reason.ESSAY;
            case "shortanswer", "regexp" -> Reason.SHORT_ANSWER;
            case "description" -> Reason.DESCRIPTION;
            case "cloze", "multianswer" -> Reason.SEVERAL_QUESTIONS;
            default -> Reason.OTHER_KIND;
        };
    }
}
