package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/** The months of every year in which something is due, e.g. January to March; it may pass over the end of a year. */
public record DueWindow(Month from, Month until) {

    /** The last day of the present window, or of the next one while there is none or when too few days are left. */
    public LocalDate endFor(LocalDate day, int leastDays) {
        var earliest = day.plusDays(leastDays);
        var end = YearMonth.of(earliest.getYear(), until).atEndOfMonth();
        return end.isBefore(earliest)
                ? YearMonth.of(earliest.getYear() + 1, until).atEndOfMonth()
                : end;
    }
}
