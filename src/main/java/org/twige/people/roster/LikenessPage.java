package org.twige.people.roster;

import java.util.List;
import org.twige.people.roster.Likenesses.Pair;
import org.twige.web.Frame;

/** The pairs that wait for a decision, the oldest first. */
record LikenessPage(List<Pair> pairs, int waiting) {

    static String why(Frame frame, Pair pair) {
        var phone = frame.text("people.likenesses.by-phone");
        var year = frame.text("people.likenesses.by-birth-year");
        if (pair.byPhone() && pair.byBirthYear()) {
            return phone + ", " + year;
        }
        return pair.byPhone() ? phone : year;
    }

    static String both(Frame frame, Pair pair) {
        return frame.text(
                "people.likenesses.pair",
                "one",
                pair.first().names(),
                "other",
                pair.second().names());
    }
}
