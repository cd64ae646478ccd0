package org.twige.outreach.letters;

import java.util.List;
import org.twige.web.Frame;

/**
 * The piles that an official made.
 *
 * @param waiting how many letters the ladder wants for people of the scope
 * @param nobody a pile was asked for, and there was nobody left to write to
 */
record PilesPage(List<Pile> piles, long waiting, boolean nobody) {

    static String title(Frame frame, Pile pile) {
        return frame.text("outreach.letters.occasion-" + pile.occasion().key());
    }

    static String state(Frame frame, Pile pile) {
        return pile.printedAt() == null
                ? frame.text("outreach.letters.printing")
                : frame.text("outreach.letters.handed-out", "count", pile.handedOut(), "all", pile.letters());
    }
}
