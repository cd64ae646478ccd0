package org.twige.people.deputies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a coordinator types to hand a part on. */
record DeputyForm(
        @Nullable String staffNo,
        @Nullable String institution,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final DeputyForm EMPTY = new DeputyForm(null, null, null, null, null);

    String staffNumber() {
        return typed(staffNo);
    }

    String institutionCode() {
        return typed(institution);
    }

    Optional<LocalDate> until() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(typed(text));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
