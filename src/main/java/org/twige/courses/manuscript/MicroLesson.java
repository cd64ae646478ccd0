package org.twige.courses.manuscript;

import java.util.List;
import java.util.Map;

/**
 * A lesson as a keypad phone shows it.
 *
 * @param lesson the number of the lesson
 * @param texts by language
 */
public record MicroLesson(int lesson, Map<String, MicroText> texts) {

    /**
     * A micro-lesson in one language.
     *
     * @param draft true while a native speaker has still to sign the text off
     * @param screens each short enough for one message
     */
    public record MicroText(boolean draft, List<String> screens, MicroQuestion question, int line) {

        /** What every language must have in common. */
        String shape() {
            return screens.size() + " screens, " + question.options().size() + " options, key " + question.key();
        }
    }

    /**
     * The one question after the screens.
     *
     * @param key the number of the right option, counted from 1
     * @param right what to say to somebody who chose it
     * @param wrong what to say to somebody who chose another one
     */
    public record MicroQuestion(String text, List<String> options, int key, String right, String wrong) {

        /** The question with its numbered options, as one screen. */
        public String asked() {
            var asked = new StringBuilder(text);
            for (var index = 0; index < options.size(); index++) {
                asked.append('\n').append(index + 1).append(' ').append(options.get(index));
            }
            return asked.toString();
        }
    }
}
