package org.twige.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/** Which days are worked, and which days ask for silence. */
public record WorkingCalendar(Set<DayOfWeek> weekend, List<Day> days, LocalTime opens, LocalTime closes) {

    /** A day with a name: {@code holiday}, {@code holiday-expected}, {@code mourning}, or a kind of the country's own. */
    public record Day(LocalDate date, String kind, LocalText name) {

        boolean isOff() {
            return kind.startsWith("holiday");
        }

        boolean hasNoDueDates() {
            return kind.equals("mourning");
        }
    }

    public boolean isWorkingDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !isHoliday(date);
    }

    /** Is it a public holiday, on whatever day of the week? */
    public boolean isHoliday(LocalDate date) {
        return on(date).stream().anyMatch(Day::isOff);
    }

    /** The day itself if something may fall due then, otherwise the next such day. */
    public LocalDate roll(LocalDate date) {
        var day = date;
        while (!isWorkingDay(day) || on(day).stream().anyMatch(Day::hasNoDueDates)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day on which so many working days have passed after a day; itself a working day. */
    public LocalDate afterWorkingDays(LocalDate date, int workingDays) {
        var day = date;
        for (var left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    public List<Day> on(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).toList();
    }
}
