package org.twige.outreach.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;
import org.twige.web.Leaf;
import org.twige.web.Pagination;
import org.twige.web.Row;

/** A pile of letters and one leaf of its list. */
record PilePage(Pile pile, List<LaidLetter> letters, Leaf leaf, boolean saved) {

    String address() {
        return "/letters/" + pile.id();
    }

    List<Row> figures(Frame frame) {
        return List.of(
                Row.of(frame.text("outreach.letters.made"), frame.moment(pile.madeAt())),
                Row.of(frame.text("outreach.letters.count"), frame.number(pile.letters())),
                Row.of(frame.text("outreach.letters.of-those-handed-out"), frame.number(pile.handedOut())));
    }

    @Nullable
    Pagination pagination() {
        return leaf.among(pile.letters(), number -> address() + "?page=" + number);
    }
}
