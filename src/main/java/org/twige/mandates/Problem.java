package org.twige.mandates;

import java.util.List;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** What is to be put right in a field: the key of the sentence that says it. */
public record Problem(String field, String key) {

    /** The sentences, in the reader's language. */
    public static Errors say(List<Problem> problems, Frame frame) {
        var errors = Errors.none();
        for (var problem : problems) {
            errors = errors.and(problem.field(), frame.text(problem.key()));
        }
        return errors;
    }
}
