package org.twige.assessment.sitting;

import java.util.List;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Something to put right in a form.
 *
 * @param key of the sentence
 */
record Mistake(String field, String key) {

    static Errors errors(List<Mistake> mistakes, Frame frame) {
        var errors = Errors.none();
        for (var mistake : mistakes) {
            errors = errors.and(mistake.field(), frame.text(mistake.key()));
        }
        return errors;
    }
}
