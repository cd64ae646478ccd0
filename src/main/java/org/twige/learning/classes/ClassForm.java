package org.twige.learning.classes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twige.web.DayAndTime;

/**
 * A class as it is typed.
 *
 * @param place the code of an institution
 * @param course its short name; course, language and lessons are asked only for a new class
 * @param first the number of the first lesson
 * @param last the number of the last lesson
 * @param facilitator a staff number; empty for the official
 * @param open not null if people of the institution may put themselves on the list
 * @param read the key of the doubts that were shown with the form
 */
record ClassForm(
        @Nullable String place,
        @Nullable String room,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String seats,
        @Nullable String course,
        @Nullable String language,
        @Nullable String first,
        @Nullable String last,
        @Nullable String facilitator,
        @Nullable String open,
        @Nullable String read) {

    private static final int LONGEST_ROOM = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    static ClassForm empty(String place, LocalDate on, String language) {
        return new ClassForm(
                place,
                "",
                String.valueOf(on.getDayOfMonth()),
                String.valueOf(on.getMonthValue()),
                String.valueOf(on.getYear()),
                "",
                "60",
                "30",
                "",
                language,
                "1",
                "",
                "",
                null,
                null);
    }

    static ClassForm of(GroupClass known, String place, String facilitator, ZoneId zone) {
        var at = known.startsAt().atZone(zone);
        return new ClassForm(
                place,
                known.room(),
                String.valueOf(at.getDayOfMonth()),
                String.valueOf(at.getMonthValue()),
                String.valueOf(at.getYear()),
                at.toLocalTime().toString().substring(0, 5),
                String.valueOf(known.minutes()),
                String.valueOf(known.seats()),
                "",
                known.language(),
                "",
                "",
                facilitator,
                known.openToUnit() ? "true" : null,
                null);
    }

    static String typed(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    /** When it begins, a day within a year from today. */
    Optional<Instant> startsAt(LocalDate today, ZoneId zone) {
        return when().in(zone, today);
    }

    private DayAndTime when() {
        return new DayAndTime(day, month, year, time);
    }

    /** Zero for what is no number. */
    static int number(@Nullable String field) {
        var text = typed(field);
        return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    }

    /** What is wrong with the fields that need no look at the database. */
    List<String> mistakes(LocalDate today) {
        var mistakes = new ArrayList<String>();
        if (typed(room).isEmpty() || typed(room).length() > LONGEST_ROOM) {
            mistakes.add("room");
        }
        if (when().date(today).isEmpty()) {
            mistakes.add("date");
        }
        if (when().clock().isEmpty()) {
            mistakes.add("time");
        }
        if (number(minutes) < 15 || number(minutes) > 480) {
            mistakes.add("minutes");
        }
        if (number(seats) < 1 || number(seats) > 500) {
            mistakes.add("seats");
        }
        return mistakes;
    }
}
