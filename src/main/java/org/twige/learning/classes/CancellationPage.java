package org.twige.learning.classes;

import org.twige.web.Errors;
import org.twige.web.Frame;

/** The question why a class is cancelled. */
record CancellationPage(GroupClass known, String reason, boolean wrong) {

    String here() {
        return "/classes/" + known.id();
    }

    Errors errors(Frame frame) {
        return wrong ? Errors.of("reason", frame.text("learning.classes.wrong.reason")) : Errors.none();
    }
}
