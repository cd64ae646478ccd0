package org.twige.assessment.sitting;

import java.time.Instant;
import org.twige.web.Frame;

/** What every page of a check in a room knows: whose it is, and how the time stands. */
record GuestPage(Guest guest, Instant now) {

    /** The page of a guest, with larger text if the guest wants it; the phone does not keep that. */
    Frame frame(Frame frame) {
        return guest.larger() ? frame.signedOut().enlarged() : frame.signedOut();
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
