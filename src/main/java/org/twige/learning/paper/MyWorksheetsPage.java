package org.twige.learning.paper;

import java.util.List;
import org.twige.web.Frame;

/** The own worksheets of a person: what was typed in from paper, and what counted. */
record MyWorksheetsPage(List<OpenSheet> sheets) {

    /** The end of the key of the words that say what became of it. */
    static String state(OpenSheet open) {
        var sheet = open.sheet();
        if (sheet.undoneBecause() != null) {
            return "undone";
        }
        if (sheet.countedAt() == null) {
            return sheet.entries().isEmpty() ? "made" : "typed";
        }
        return sheet.finished() ? "done" : "counted";
    }

    static String when(OpenSheet open, Frame frame) {
        var sheet = open.sheet();
        return frame.moment(sheet.countedAt() == null ? sheet.madeAt() : sheet.countedAt());
    }

    static String because(OpenSheet open) {
        var because = open.sheet().undoneBecause();
        return because == null ? "" : because;
    }
}
