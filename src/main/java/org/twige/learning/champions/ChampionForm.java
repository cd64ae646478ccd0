package org.twige.learning.champions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A champion as an official types one.
 *
 * @param place the code of an institution
 * @param day of the last day
 */
record ChampionForm(
        @Nullable String staffNo,
        @Nullable String place,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    private static final int LONGEST_YEARS = 2;

    static ChampionForm empty(String place, LocalDate until) {
        return new ChampionForm(
                "",
                place,
                String.valueOf(until.getDayOfMonth()),
                String.valueOf(until.getMonthValue()),
                String.valueOf(until.getYear()));
    }

    static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** The last day, within two years. */
    Optional<LocalDate> until(LocalDate today) {
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(typed(year)),
                            Integer.parseInt(typed(month)),
                            Integer.parseInt(typed(day))))
                    .filter(on -> !on.isBefore(today) && !on.isAfter(today.plusYears(LONGEST_YEARS)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
