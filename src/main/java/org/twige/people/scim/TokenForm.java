package org.twige.people.scim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator types to make a token. */
record TokenForm(
        @Nullable String request,
        @Nullable String source,
        @Nullable String institution,
        @Nullable String may,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year) {

    static final String READ = "read";
    static final String WRITE = "write";

    static TokenForm empty() {
        return new TokenForm(UUID.randomUUID().toString(), null, null, null, null, null, null);
    }

    /** Drawn when the form was shown; a form without one counts as new. */
    UUID requestId() {
        try {
            return UUID.fromString(typed(request));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    Optional<Boolean> mayWrite() {
        return WRITE.equals(may) ? Optional.of(true) : READ.equals(may) ? Optional.of(false) : Optional.empty();
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
