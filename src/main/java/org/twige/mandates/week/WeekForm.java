package org.twige.mandates.week;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twige.learning.plan.Slot;
import org.twige.learning.plan.Week;
import org.twige.learning.plan.WeekChoice;
import org.twige.mandates.Problem;

/**
 * The two forms of the own week as they were typed: the minutes, and the times of each day.
 *
 * @param typed by the name of the field; a day without minutes is free
 */
record WeekForm(Map<String, String> typed) {

    static final String MINUTES = "minutes";

    static WeekForm of(Week week) {
        var typed = new HashMap<String, String>();
        typed.put(MINUTES, String.valueOf(week.minutes()));
        for (var slot : week.slots()) {
            typed.put(minutes(slot.day()), String.valueOf(slot.minutes()));
            typed.put(from(slot.day()), slot.from() == null ? "" : slot.from().toString());
        }
        return new WeekForm(typed);
    }

    /** What is typed now over what the week says. */
    WeekForm with(Map<String, String> fields) {
        var both = new HashMap<>(typed);
        both.putAll(fields);
        return new WeekForm(both);
    }

    static String from(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT) + "-from";
    }

    static String minutes(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT) + "-minutes";
    }

    /** Is this a field of that day? */
    static boolean isOf(DayOfWeek day, String field) {
        return field.equals(from(day)) || field.equals(minutes(day));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** The minutes a week; empty when they are not possible. */
    Optional<Integer> minutesPerWeek() {
        return number(value(MINUTES), WeekChoice.MOST);
    }

    /** The times of each day that has any; those with a problem are left out. */
    List<Slot> slots() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !value(minutes(day)).isEmpty())
                .flatMap(day -> number(value(minutes(day)), WeekChoice.LONGEST_SLOT)
                        .filter(_ -> isTime(value(from(day))))
                        .map(minutes -> new Slot(day, time(value(from(day))), minutes))
                        .stream())
                .toList();
    }

    List<Problem> problemsOfTimes() {
        var problems = new ArrayList<Problem>();
        for (var day : DayOfWeek.values()) {
            var minutes = value(minutes(day));
            if (!isTime(value(from(day)))) {
                problems.add(new Problem(from(day), "mandates.week.from-wrong"));
            }
            if (!minutes.isEmpty() && number(minutes, WeekChoice.LONGEST_SLOT).isEmpty()) {
                problems.add(new Problem(minutes(day), "mandates.week.slot-wrong"));
            } else if (endsTomorrow(day)) {
                problems.add(new Problem(minutes(day), "mandates.week.too-late"));
            }
        }
        if (problems.isEmpty() && slots().isEmpty()) {
            problems.add(new Problem(minutes(DayOfWeek.MONDAY), "mandates.week.no-times"));
        }
        if (problems.isEmpty() && WeekChoice.of(slots()).minutes() > WeekChoice.MOST) {
            problems.add(new Problem(minutes(DayOfWeek.MONDAY), "mandates.week.too-much"));
        }
        return problems;
    }

    private boolean endsTomorrow(DayOfWeek day) {
        return slots().stream().anyMatch(slot -> slot.day() == day && endsTomorrow(slot));
    }

    private static boolean endsTomorrow(Slot slot) {
        var from = slot.from();
        return from != null && from.toSecondOfDay() / 60 + slot.minutes() > 24 * 60;
    }

    private static boolean isTime(String text) {
        return text.isEmpty() || time(text) != null;
    }

    private static @Nullable LocalTime time(String text) {
        try {
            return text.isEmpty() ? null : LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static Optional<Integer> number(String text, int most) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(number -> number >= WeekChoice.LEAST && number <= most);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
