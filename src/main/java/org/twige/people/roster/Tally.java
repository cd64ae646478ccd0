package org.twige.people.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was counted while a staff list was read. */
final class Tally {

    private final LocalDate today;
    private int rows;
    private int blank;
    private int totals;
    private @Nullable LocalDate extractOn;

    Tally(LocalDate today) {
        this.today = today;
    }

    void row() {
        rows++;
    }

    void blank() {
        blank++;
    }

    void total() {
        totals++;
    }

    /** The latest day that a row gives for the extract, as long as it is not in the future. */
    void extract(@Nullable LocalDate day) {
        if (day != null && !day.isAfter(today) && (extractOn == null || day.isAfter(extractOn))) {
            extractOn = day;
        }
    }

    int rows() {
        return rows;
    }

    int skippedBlank() {
        return blank;
    }

    int skippedTotals() {
        return totals;
    }

    LocalDate extractOn() {
        return extractOn == null ? today : extractOn;
    }
}
