package org.twige.outreach.help;

import java.util.Optional;
import org.twige.web.Errors;
import org.twige.web.Frame;

/** Question and answer as an official writes them for everybody. */
record Publication(String language, String asked, String answer) {

    boolean isComplete() {
        return objection(asked).isEmpty() && objection(answer).isEmpty();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        errors = with(errors, frame, "asked", asked);
        return with(errors, frame, "answer", answer);
    }

    private static Errors with(Errors errors, Frame frame, String field, String words) {
        return objection(words)
                .map(key -> errors.and(field, frame.text(key, "most", frame.number(Typed.MOST))))
                .orElse(errors);
    }

    private static Optional<String> objection(String words) {
        return Typed.objection(words);
    }
}
