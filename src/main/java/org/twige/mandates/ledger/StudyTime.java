package org.twige.mandates.ledger;

import java.time.LocalDate;
import org.twige.country.WorkingCalendar;

/** How much time to learn an institution grants in a week, and what that comes to until a date. */
public record StudyTime(int minutesPerWeek) {

    private static final int WORKING_DAYS_PER_WEEK = 5;

    /** Minutes on the working days after one day, up to and with another; 0 when there are none. */
    public long minutesBetween(LocalDate after, LocalDate until, WorkingCalendar calendar) {
        var days = after.datesUntil(until.isBefore(after) ? after : until)
                .map(day -> day.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
        return days * minutesPerWeek / WORKING_DAYS_PER_WEEK;
    }

    /** True when that many minutes cannot be learnt by the date in the time that is granted. */
    public boolean isTooShort(int minutes, LocalDate after, LocalDate until, WorkingCalendar calendar) {
        return minutesBetween(after, until, calendar) < minutes;
    }
}
