package org.twige.assessment.sitting;

import java.util.List;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/** The attendance list of a sitting, and a slip with a ticket for everybody on it. */
record SlipsPage(Sitting sitting, LocalText course, List<Seat> seats, String address) {

    String title(Frame frame) {
        return frame.text("assessment.paper.list", "room", sitting.room());
    }

    /** In two parts, for the eye. */
    static String ticket(Seat seat) {
        return seat.ticket() == null ? "" : Codes.grouped(seat.ticket());
    }
}
