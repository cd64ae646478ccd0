package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * One judged item as officials see it.
 *
 * @param round that the spread is of
 * @param spread null while nobody may see it
 * @param observed null where too few attempts are closed
 */
record ItemPage(
        Workshop workshop,
        JudgedItem item,
        int round,
        @Nullable Spread spread,
        @Nullable Observed observed) {

    String place(Frame frame) {
        return frame.text("assessment.cut.item.place", "number", item.position(), "total", item.of());
    }
}
