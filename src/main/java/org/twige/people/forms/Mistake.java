package org.twige.people.forms;

import java.util.List;
import org.twige.web.Error;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Something to put right in a form, before it is said in anybody's language.
 *
 * @param field the id of the field, or empty
 * @param key of the sentence
 * @param arguments of the sentence, names and values in turn
 */
public record Mistake(String field, String key, List<Object> arguments) {

    public static Mistake at(String field, String key, Object... arguments) {
        return new Mistake(field, key, List.of(arguments));
    }

    /** The mistakes in the reader's language. */
    public static Errors in(Frame frame, List<Mistake> mistakes) {
        return new Errors(mistakes.stream()
                .map(mistake -> new Error(
                        mistake.field(),
                        frame.text(mistake.key(), mistake.arguments().toArray())))
                .toList());
    }
}
