package org.twige.assessment.authoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.ItemSheet;
import org.twige.courses.CourseId;

/**
 * An item that is written in the tool, with its newest text.
 *
 * @param revision the number of that text
 * @param approved the number of the text that joins the bank; null if none does
 * @param withdrawnAt null unless it was withdrawn
 */
record AuthoredItem(
        UUID id,
        CourseId course,
        ItemState state,
        int revision,
        @Nullable Integer approved,
        @Nullable Instant withdrawnAt,
        Instant savedAt,
        String savedBy,
        ItemSheet sheet) {

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    String code() {
        return sheet.text("id");
    }

    String address() {
        return "/authoring/items/" + id;
    }

    /** The end of the key of the name of its state. */
    String word() {
        return isWithdrawn() ? "withdrawn" : state.word();
    }
}
