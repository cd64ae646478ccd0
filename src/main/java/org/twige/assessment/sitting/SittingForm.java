package org.twige.assessment.sitting;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as it is typed.
 *
 * @param place the code of an institution
 * @param time hours and minutes
 * @param course its short name
 */
record SittingForm(
        @Nullable String place,
        @Nullable String room,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String time,
        @Nullable String course,
        @Nullable List<String> languages) {

    private static final int LONGEST_ROOM = 100;
    private static final int DAYS_AHEAD = 366;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.h]?([0-5]\\d)");

    static SittingForm empty(String place, LocalDate day, List<String> languages) {
        return new SittingForm(
                place,
                "",
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()),
                "",
                "",
                languages);
    }

    List<String> inLanguages() {
        return Objects.requireNonNullElse(languages, List.of());
    }

    String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** When it begins, a day within a year from today. */
    Optional<Instant> startsAt(LocalDate today, ZoneId zone) {
        return day(today)
                .flatMap(date -> clock().map(at -> date.atTime(at).atZone(zone).toInstant()));
    }

    private Optional<LocalDate> day(LocalDate today) {
        try {
            var date = LocalDate.of(number(year), number(month), number(day));
            return Optional.of(date)
                    .filter(chosen -> !chosen.isBefore(today) && chosen.isBefore(today.plusDays(DAYS_AHEAD)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private Optional<LocalTime> clock() {
        return Optional.of(TIME.matcher(typed(time)))
                .filter(found -> found.matches())
                .map(found -> LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    private int number(@Nullable String field) {
        return Integer.parseInt(typed(field));
    }

    /** What is wrong with the fields that need no look at the database. */
    List<Mistake> mistakes(LocalDate today, List<String> known) {
        var mistakes = new ArrayList<Mistake>();
        if (typed(room).isEmpty() || typed(room).length() > LONGEST_ROOM) {
            mistakes.add(mistake("room"));
        }
        if (day(today).isEmpty()) {
            mistakes.add(mistake("date"));
        }
        if (clock().isEmpty()) {
            mistakes.add(mistake("time"));
        }
        if (inLanguages().isEmpty() || !known.containsAll(inLanguages())) {
            mistakes.add(mistake("languages"));
        }
        return mistakes;
    }

    static Mistake mistake(String field) {
        return new Mistake(field, "assessment.sitting.wrong." + field);
    }
}
