package org.twige.learning.classes;

import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The question why a class is cancelled.
 *
 * @param wrong the end of the key of the sentence that says why it is not; empty for nothing
 */
record CancellationPage(GroupClass known, String reason, String wrong) {

    String here() {
        return "/classes/" + known.id();
    }

    Errors errors(Frame frame) {
        return wrong.isEmpty() ? Errors.none() : Errors.of("reason", frame.text("learning.classes.wrong." + wrong));
    }
}
