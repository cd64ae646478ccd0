package org.twige.people.roster;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day: {@code dd/mm/yyyy}, {@code yyyy-mm-dd}, or the number a spreadsheet keeps for it. */
final class DateReader {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ T].*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.-](\\d{1,2})[/.-](\\d{1,2})(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:[.,]\\d+)?");

    /** Day 0 of the spreadsheet's calendar, which counts a 29 February 1900 that never was. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final LocalDate earliest = LocalDate.of(1940, 1, 1);
    private final LocalDate latest;

    DateReader(LocalDate today) {
        latest = today.plusYears(15);
    }

    /** The day in a cell, or null with a finding; a day that only makes sense swapped is read swapped. */
    @Nullable
    LocalDate read(Cells cells, Column column) {
        var text = cells.at(column);
        if (text.isEmpty()) {
            return null;
        }
        var date = date(text, column, cells.findings());
        if (date == null) {
            cells.findings().add(Problem.DATE_IMPOSSIBLE, column, text);
        } else if (date.isBefore(earliest) || date.isAfter(latest)) {
            cells.findings().add(Problem.DATE_IMPLAUSIBLE, column, text);
            return null;
        }
        return date;
    }

    private static @Nullable LocalDate date(String text, Column column, RowFindings findings) {
        var parts = DAY_FIRST.matcher(text);
        if (parts.matches()) {
            var day = Integer.parseInt(parts.group(1));
            var month = Integer.parseInt(parts.group(2));
            var swapped = month > 12 && day <= 12;
            var date = swapped ? day(parts.group(3), day, month) : day(parts.group(3), month, day);
            if (swapped && date != null) {
                findings.add(Problem.DATE_SWAPPED, column, text);
            }
            return date;
        }
        parts = YEAR_FIRST.matcher(text);
        if (parts.matches()) {
            return day(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        }
        parts = SERIAL.matcher(text);
        return parts.matches() ? SERIAL_ZERO.plusDays(Long.parseLong(parts.group(1))) : null;
    }

    private static @Nullable LocalDate day(String year, int month, int day) {
        try {
            return LocalDate.of(Integer.parseInt(year), month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
