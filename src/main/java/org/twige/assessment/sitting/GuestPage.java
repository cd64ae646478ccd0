package org.twige.assessment.sitting;

import java.time.Instant;
import org.twige.web.Frame;

/** What every page of a check in a room knows: whose it is, and how the time stands. */
record GuestPage(Guest guest, Instant now) {

    /** The page as nobody signed in sees it: the phone is another person's, whose places are not for the guest. */
    static Frame room(Frame frame) {
        return room(frame, frame.larger());
    }

    /** The same with larger text if the guest wants it; the phone does not keep that. */
    Frame frame(Frame frame) {
        return room(frame, frame.larger() || guest.larger());
    }

    private static Frame room(Frame frame, boolean larger) {
        return new Frame(
                frame.language(),
                frame.country(),
                frame.texts(),
                null,
                frame.path(),
                frame.csrf(),
                frame.query(),
                larger,
                frame.dark(),
                frame.branch());
    }

    boolean isOver() {
        return guest.isOver(now);
    }

    /** Until when answers count; empty before the check has begun. */
    String time(Frame frame) {
        var until = guest.untilAt();
        return until == null
                ? ""
                : frame.text(isOver() ? "assessment.sit.time-over" : "assessment.sit.time", "time", frame.time(until));
    }
}
