package org.twige.people.offices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.web.Role;

/** What an official types to give a responsibility. */
record ResponsibilityForm(
        @Nullable String staffNo,
        @Nullable String role,
        @Nullable String institution,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final ResponsibilityForm EMPTY = new ResponsibilityForm(null, null, null, null, null, null);

    Optional<Role> chosenRole() {
        return Arrays.stream(Role.values())
                .filter(known -> known != Role.LEARNER && known.name().equals(role))
                .findFirst();
    }

    Optional<LocalDate> until() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(typed(text));
    }
}
