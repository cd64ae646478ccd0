package org.twige.people.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an official types to record an identity number. The number itself never leaves this form. */
record IdentifierForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final IdentifierForm EMPTY = new IdentifierForm(null, null, null, null, null);

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    Optional<LocalDate> from() {
        try {
            return Optional.of(LocalDate.of(number(year), number(month), number(day)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String text) {
        return Integer.parseInt(typed(text));
    }

    /** Without the number: it must not get into a log. */
    @Override
    public String toString() {
        return "IdentifierForm " + kind;
    }
}
