package org.twige.learning.paper;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Block;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * One worksheet as an official types it in.
 *
 * @param typed what was chosen, by question, in a form that was not taken
 * @param missing the questions of which nothing was said
 * @param reason why it is to be undone, as typed
 * @param wrongReason is there no reason, or too long a one?
 */
record WorksheetPage(
        OpenSheet open, Map<String, String> typed, List<String> missing, String reason, boolean wrongReason) {

    String here() {
        return "/worksheets/" + open.sheet().code();
    }

    int number(Block check) {
        return open.checks().indexOf(check) + 1;
    }

    boolean isChosen(Block check, String choice) {
        return choice.equals(typed.get(check.id()));
    }

    String state() {
        return open.sheet().state() == Worksheet.State.COUNTED && !open.sheet().finished()
                ? "COUNTED-open"
                : open.sheet().state().name();
    }

    Errors errors(Frame frame) {
        var errors = Errors.none();
        for (var check : open.checks()) {
            if (missing.contains(check.id())) {
                errors = errors.and(check.id(), frame.text("learning.paper.wrong.choice", "number", number(check)));
            }
        }
        return wrongReason ? errors.and("reason", frame.text("learning.paper.wrong.reason")) : errors;
    }

    @Nullable
    String foreign(Frame frame) {
        return PapersPage.foreign(open, frame);
    }
}
