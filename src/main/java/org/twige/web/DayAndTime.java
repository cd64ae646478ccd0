package org.twige.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day to come and a time of the day, as they are typed into a form.
 *
 * @param time hours and minutes, as people write them: 9:30, 09.30, 14h00, 1400
 */
public record DayAndTime(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String time) {

    private static final int DAYS_AHEAD = 366;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.h]?([0-5]\\d)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** The day, from today to a year ahead; empty for any other, and for what is no day. */
    public Optional<LocalDate> date(LocalDate today) {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)))
                    .filter(chosen -> !chosen.isBefore(today) && chosen.isBefore(today.plusDays(DAYS_AHEAD)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The time; empty for what is none. */
    public Optional<LocalTime> clock() {
        return Optional.of(TIME.matcher(text(time)))
                .filter(found -> found.matches())
                .map(found -> LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    /** The moment, if both are right. */
    public Optional<Instant> in(ZoneId zone, LocalDate today) {
        return date(today)
                .flatMap(on -> clock().map(at -> on.atTime(at).atZone(zone).toInstant()));
    }

    /** Zero for what is no number. */
    private static int number(@Nullable String field) {
        var text = text(field);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
