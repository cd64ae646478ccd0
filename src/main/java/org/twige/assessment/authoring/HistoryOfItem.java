package org.twige.assessment.authoring;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.bank.ItemSheet;

/** Everything that was saved and decided, the newest first. */
record HistoryOfItem(List<Entry> entries) {

    /**
     * One saved text, or one thing decided about it.
     *
     * @param kind {@code saved}, or the word of a move
     * @param by names, as on record
     */
    record Entry(int revision, String kind, @Nullable String words, String by, Instant at) {

        boolean isSaved() {
            return kind.equals("saved");
        }
    }

    /** A text that was saved. */
    record Text(int number, ItemSheet sheet) {}
}
