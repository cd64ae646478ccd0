package org.twige.assessment.sitting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A quarter of a year. Figures about people in rooms are given for whole ones that are over: of a table that grows day by
 * day, the difference of two days could be one person.
 *
 * @param number from 1 to 4
 */
record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-([1-4])");
    private static final int MONTHS = 3;
    private static final int SHOWN = 8;

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** From its written form, for example {@code 2026-3}. */
    static Optional<Quarter> read(String written) {
        return Optional.of(WRITTEN.matcher(written))
                .filter(found -> found.matches())
                .map(found -> new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    /** The last ones that are over, the latest first. */
    static List<Quarter> over(LocalDate today) {
        return Stream.iterate(of(today).previous(), Quarter::previous)
                .limit(SHOWN)
                .toList();
    }

    String written() {
        return year + "-" + number;
    }

    LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    private Quarter previous() {
        return of(first().minusDays(1));
    }
}
