package org.twige.assessment.sitting;

import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The page on which somebody comes into a room.
 *
 * @param error the end of the key of what is wrong; empty for nothing
 * @param ended true when the device held a check that is over
 */
record DoorPage(DoorForm typed, String error, boolean ended) {

    Errors errors(Frame frame) {
        return error.isEmpty() ? Errors.none() : Errors.of("code", frame.text("assessment.sit.error." + error));
    }

    /** The name of whoever has signed in on this device, who needs no ticket; empty for nobody. */
    String owner(Frame frame) {
        var me = frame.signedIn();
        return me == null ? "" : me.names();
    }
}
