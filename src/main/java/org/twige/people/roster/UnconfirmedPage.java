package org.twige.people.roster;

import java.util.List;
import org.twige.people.roster.Unconfirmed.Missing;
import org.twige.web.Frame;

/** Who was missing in staff lists, the most often missing first. */
record UnconfirmedPage(List<Missing> missing, int waiting) {

    static String how(Frame frame, Missing missing) {
        var since = missing.since();
        return frame.text(
                "people.unconfirmed.how",
                "lists",
                frame.number(missing.lists()),
                "since",
                since == null ? "" : frame.date(since));
    }
}
