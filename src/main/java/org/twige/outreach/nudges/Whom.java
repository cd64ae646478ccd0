package org.twige.outreach.nudges;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** To whom an official writes by hand: those with a date that has passed, or one that is near. */
enum Whom {
    LATE,
    SOON;

    private static final int DAYS = 14;
    private static final int A_YEAR = 365;

    LocalDate from(LocalDate today) {
        return this == LATE ? today.minusDays(A_YEAR) : today;
    }

    LocalDate until(LocalDate today) {
        return this == LATE ? today.minusDays(1) : today.plusDays(DAYS);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Whom> of(String key) {
        return Stream.of(values()).filter(whom -> whom.key().equals(key)).findFirst();
    }
}
