package org.twige.mandates.training;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/** How far away a date is, in words of our own: no library knows them in every language of a country. */
final class DueWords {

    private static final int DAYS_IN_WORDS = 14;
    private static final int WEEKS_IN_WORDS = 9;
    private static final int DAYS_OF_A_WEEK = 7;

    private DueWords() {}

    /** That the clock stands still because of a status, by its name in the country pack. */
    static String pause(String key, @Nullable String status, Frame frame) {
        return frame.country()
                .vocabulary()
                .status(status == null ? "" : status)
                .map(known -> frame.text(key, "status", known.name().in(frame.language())))
                .orElseGet(() -> frame.text("mandates.my-training.stands-still"));
    }

    /** Today, tomorrow, in 5 days, in 3 weeks, in 7 months; a past date has no words, because they would blame. */
    static String until(LocalDate due, LocalDate today, Frame frame) {
        var days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return "";
        }
        if (days <= 1) {
            return frame.text(days == 0 ? "mandates.due.today" : "mandates.due.tomorrow");
        }
        if (days < DAYS_IN_WORDS) {
            return frame.text("mandates.due.days", "count", days);
        }
        var weeks = days / DAYS_OF_A_WEEK;
        return weeks < WEEKS_IN_WORDS
                ? frame.text("mandates.due.weeks", "count", weeks)
                : frame.text("mandates.due.months", "count", ChronoUnit.MONTHS.between(today, due));
    }
}
