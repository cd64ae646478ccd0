package org.twige.labs.round;

import java.util.Map;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What a form of an exercise gave.
 *
 * @param choices to be kept, by the name of the field; typed words stay in it even where something is wrong
 * @param problems for each field that has to be put right the key of the sentence that says how, in the order of the page
 */
public record Given(Map<String, String> choices, Map<String, String> problems) {

    /** The longest free text that an exercise keeps, in signs. */
    public static final int MOST_SIGNS = 500;

    /** Nothing was sent yet. */
    public static final Given NOTHING = new Given(Map.of(), Map.of());

    public boolean isRight() {
        return problems.isEmpty();
    }

    /** The sentences in the reader's language; where fields are numbered, a sentence may say {@code {number}}. */
    public Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var problem : problems.entrySet()) {
            errors = errors.and(
                    problem.getKey(),
                    frame.text(problem.getValue(), "number", problem.getKey().replaceAll("\\D", "")));
        }
        return errors;
    }
}
