package org.twige.labs.requests;

import org.twige.labs.round.Round;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the learner expects before the first result.
 *
 * @param typed what could not be used; empty for nothing
 */
record GuessPage(Round round, String typed, boolean wrong) {

    Errors errors(Frame frame) {
        return wrong ? Errors.of("guess", frame.text("labs.requests.guess-wrong")) : Errors.none();
    }
}
