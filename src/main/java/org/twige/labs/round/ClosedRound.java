package org.twige.labs.round;

import org.twige.web.Frame;

/**
 * Says that a form came too late: its round is finished, or it is not the one that is open.
 *
 * @param lab the exercise to which the way leads back
 */
public record ClosedRound(Lab lab) {

    public String title(Frame frame) {
        return frame.text("labs." + lab.name() + ".title");
    }
}
