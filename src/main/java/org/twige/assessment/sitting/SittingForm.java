package org.twige.assessment.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.web.DayAndTime;

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
        return when().in(zone, today);
    }

    private DayAndTime when() {
        return new DayAndTime(day, month, year, time);
    }

    /** What is wrong with the fields that need no look at the database. */
    List<Mistake> mistakes(LocalDate today, List<String> known) {
        var mistakes = new ArrayList<Mistake>();
        if (typed(room).isEmpty() || typed(room).length() > LONGEST_ROOM) {
            mistakes.add(mistake("room"));
        }
        if (when().date(today).isEmpty()) {
            mistakes.add(mistake("date"));
        }
        if (when().clock().isEmpty()) {
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
