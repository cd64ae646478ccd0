package org.twige.country.pack;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Days are real, in the years that the calendar covers, of a known kind, and each such year has its holidays. */
final class CalendarRule implements Rule {

    private static final List<String> KINDS = List.of("holiday", "holiday-expected", "mourning");

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var years = pack.country().child("calendar-years");
        years.list().forEach(year -> mistakes.unlessMatches(year, "20\\d\\d", "write a year with four digits"));
        var kinds = new ArrayList<>(KINDS);
        kinds.addAll(pack.country().words("quiet-days"));
        var withHolidays = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var row : pack.calendar().rows()) {
            kind(pack.calendar(), row, kinds, mistakes);
            date(pack.calendar(), row, "date", mistakes).ifPresent(day -> {
                var year = String.valueOf(day.getYear());
                if (!years.words().contains(year)) {
                    mistakes.add(
                            pack.calendar().file(),
                            row.line(),
                            day + " lies outside the years of the calendar",
                            "correct the date, or add " + year + " to calendar-years");
                }
                if (row.text("kind").startsWith("holiday")) {
                    withHolidays.add(year);
                }
                if (!seen.add(day + row.text("kind"))) {
                    mistakes.add(
                            pack.calendar().file(),
                            row.line(),
                            day + " stands here twice as " + row.text("kind"),
                            "keep one of the two");
                }
            });
        }
        years.list().stream()
                .filter(year -> !withHolidays.contains(year.word()))
                .forEach(year -> mistakes.in(
                        year,
                        "the calendar has no holiday in " + year.word(),
                        "add them to calendar.csv, or take the year out"));
    }

    private static void kind(Table calendar, Table.Row row, List<String> kinds, Mistakes mistakes) {
        if (!kinds.contains(row.text("kind"))) {
            mistakes.add(
                    calendar.file(),
                    row.line(),
                    "'" + row.text("kind") + "' is not a kind of day",
                    "use one of " + String.join(", ", kinds) + ", or add it to quiet-days");
        }
    }

    /** The day of a cell; an impossible one is a mistake and empty. */
    static Optional<LocalDate> date(Table table, Table.Row row, String column, Mistakes mistakes) {
        try {
            return Optional.of(LocalDate.parse(row.text(column)));
        } catch (DateTimeParseException e) {
            mistakes.add(
                    table.file(),
                    row.line(),
                    "there is no day '" + row.text(column) + "'",
                    "write year-month-day, for example 2026-06-30");
            return Optional.empty();
        }
    }
}
