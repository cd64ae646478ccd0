package org.twige.learning.classes;

import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page at the door of a class shows.
 *
 * @param error the end of the key of the sentence that says what is wrong; empty for nothing
 * @param noted has somebody just been noted?
 */
record DoorOfClass(String code, String staffNumber, String error, boolean noted) {

    Errors errors(Frame frame) {
        return error.isEmpty()
                ? Errors.none()
                : Errors.of(
                        error.equals("nobody") ? "staffNumber" : "code", frame.text("learning.class-door." + error));
    }

    /** The names of who has signed in on this device; empty for nobody. */
    static String owner(Frame frame) {
        var signedIn = frame.signedIn();
        return signedIn == null ? "" : signedIn.names();
    }
}
