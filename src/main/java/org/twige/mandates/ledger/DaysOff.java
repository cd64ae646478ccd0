package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.twige.country.WorkingCalendar;

/**
 * The days on which nothing may fall due, each with the day it rolls to, for a set-based statement.
 *
 * @param days as ISO dates
 * @param rolled at the same place, as ISO dates
 */
record DaysOff(List<String> days, List<String> rolled) {

    private static final int YEARS = 6;

    /** From two years before a day to six years after it. */
    static DaysOff around(LocalDate day, WorkingCalendar calendar) {
        var days = new ArrayList<String>();
        var rolled = new ArrayList<String>();
        for (var date = day.minusYears(2); date.isBefore(day.plusYears(YEARS)); date = date.plusDays(1)) {
            var working = calendar.roll(date);
            if (!working.equals(date)) {
                days.add(date.toString());
                rolled.add(working.toString());
            }
        }
        return new DaysOff(List.copyOf(days), List.copyOf(rolled));
    }

    String[] dayArray() {
        return days.toArray(String[]::new);
    }

    String[] rolledArray() {
        return rolled.toArray(String[]::new);
    }
}
