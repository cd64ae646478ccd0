package org.twige.learning.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * The worksheets of one person on paper.
 *
 * @param sheets at least one
 */
record PapersPage(List<OpenSheet> sheets) {

    String names() {
        return sheets.getFirst().sheet().names();
    }

    String staffNo() {
        return sheets.getFirst().sheet().staffNo();
    }

    /** The language of the sheet where it is not that of the page, otherwise null. */
    static @Nullable String foreign(OpenSheet open, Frame frame) {
        return open.sheet().language().equals(frame.language())
                ? null
                : open.sheet().language();
    }
}
