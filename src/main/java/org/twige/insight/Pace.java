package org.twige.insight;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twige.insight.Activities.Total;

/** How fast people complete, and where that leads: the last four weeks drawn on to the due date. */
record Pace(List<Week> weeks, double atThisPace) {

    private static final int WEEKS = 12;
    private static final int MEASURED_DAYS = 28;

    /** The share done at the end of a week. */
    record Week(LocalDate end, double share) {}

    static Pace of(List<Total> totals, Standing now, LocalDate today, LocalDate due) {
        var weeks = new ArrayList<Week>();
        for (var back = WEEKS; back >= 1; back--) {
            var end = today.minusWeeks(back);
            weeks.add(new Week(end, shareOn(totals, end)));
        }
        weeks.add(new Week(today, now.share()));
        return new Pace(List.copyOf(weeks), project(totals, now, today, due));
    }

    /** The weeks as the points of a line in a field of 34 to 330 by 10 to 120. */
    String points() {
        var drawn = new StringBuilder();
        for (var i = 0; i < weeks.size(); i++) {
            var x = 34 + 296.0 * i / (weeks.size() - 1);
            var y = 120 - 110 * weeks.get(i).share();
            drawn.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
        }
        return drawn.toString().strip();
    }

    static LocalDate firstDay(LocalDate today) {
        return today.minusWeeks(WEEKS);
    }

    private static double project(List<Total> totals, Standing now, LocalDate today, LocalDate due) {
        if (now.eligible() == 0 || !due.isAfter(today)) {
            return now.share();
        }
        var before = metOn(totals, today.minusDays(MEASURED_DAYS));
        var perDay = Math.max(0, now.met() - before) / (double) MEASURED_DAYS;
        var daysLeft = ChronoUnit.DAYS.between(today, due);
        return Math.min(1, (now.met() + perDay * daysLeft) / now.eligible());
    }

    private static long metOn(List<Total> totals, LocalDate day) {
        return totals.stream()
                .filter(total -> !total.day().isAfter(day))
                .reduce((first, second) -> second)
                .map(Total::met)
                .orElse(0L);
    }

    private static double shareOn(List<Total> totals, LocalDate day) {
        return totals.stream()
                .filter(total -> !total.day().isAfter(day))
                .reduce((first, second) -> second)
                .map(total -> total.eligible() == 0 ? 0 : (double) total.met() / total.eligible())
                .orElse(0.0);
    }
}
