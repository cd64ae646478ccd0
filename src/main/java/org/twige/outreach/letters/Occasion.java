package org.twige.outreach.letters;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a letter is written: the ladder asks for it, courses are new, a date is near, or a date has passed. */
enum Occasion {
    WAITING,
    ASSIGNED,
    SOON,
    LATE;

    private static final int NEAR = 14;
    private static final int NEW = 30;
    private static final int A_YEAR = 365;
    private static final int YEARS = 10 * A_YEAR;

    /** The first due date that it is about. */
    LocalDate from(LocalDate today) {
        return this == LATE ? today.minusDays(A_YEAR) : today;
    }

    /** The last due date that it is about. */
    LocalDate until(LocalDate today) {
        return switch (this) {
            case LATE -> today.minusDays(1);
            case SOON -> today.plusDays(NEAR);
            case ASSIGNED, WAITING -> today.plusDays(YEARS);
        };
    }

    /** The first day of assignment that it is about. */
    LocalDate assignedSince(LocalDate today) {
        return today.minusDays(this == ASSIGNED ? NEW : YEARS);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Occasion> of(String key) {
        return Stream.of(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
