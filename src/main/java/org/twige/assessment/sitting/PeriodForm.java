package org.twige.assessment.sitting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The course and the period of a draw, as typed.
 *
 * @param first the first day, as 2026-11-30
 * @param last the last day
 */
record PeriodForm(
        @Nullable String course,
        @Nullable String first,
        @Nullable String last) {

    String slug() {
        return Objects.requireNonNullElse(course, "");
    }

    Optional<LocalDate> from() {
        return day(first);
    }

    Optional<LocalDate> until() {
        return day(last);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(
                    LocalDate.parse(Objects.requireNonNullElse(typed, "").strip()));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
