package org.twige.mandates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A date as it was typed into three fields. */
public record TypedDate(
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    public static TypedDate of(@Nullable LocalDate date) {
        return date == null
                ? new TypedDate(null, null, null)
                : new TypedDate(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    /** Nothing was typed. */
    public boolean isEmpty() {
        return isEmpty(day) && isEmpty(month) && isEmpty(year);
    }

    private static boolean isEmpty(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** The date, or empty for what is not a day of the calendar. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
