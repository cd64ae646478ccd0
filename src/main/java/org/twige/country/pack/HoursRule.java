package org.twige.country.pack;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** The week has days of work and days of rest, and the day begins before it ends. */
final class HoursRule implements Rule {

    private static final List<String> DAYS = Arrays.stream(java.time.DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var weekend = pack.country().child("weekend");
        var seen = new HashSet<String>();
        for (var day : weekend.list()) {
            if (!DAYS.contains(day.word())) {
                mistakes.in(
                        day,
                        "'" + day.word() + "' is not a day of the week",
                        "use the English names in small letters: " + String.join(", ", DAYS));
            } else if (!seen.add(day.word())) {
                mistakes.in(day, day.word() + " stands here twice", "keep it once");
            }
        }
        if (seen.size() == DAYS.size()) {
            mistakes.in(weekend, "no day is left to work on", "take the working days out of the weekend");
        }
        mistakes.unlessMatches(
                pack.country().child("study").child("minutes-per-week"),
                "[1-9]\\d{1,2}|1\\d{3}|2[0-3]\\d{2}|2400",
                "write how many minutes a week people may learn at work, from 10 to 2400, for example 120");
        for (var hours : List.of("working-hours", "quiet-hours")) {
            times(pack.country().child(hours), mistakes);
        }
        var work = pack.country().child("working-hours");
        if (!work.text("to").isEmpty() && work.text("from").compareTo(work.text("to")) >= 0) {
            mistakes.in(work, "work ends before it begins", "write the earlier time under from");
        }
    }

    private static void times(Tree hours, Mistakes mistakes) {
        for (var key : List.of("from", "to")) {
            mistakes.unlessMatches(hours.child(key), TIME, "write the time with four digits, for example \"09:00\"");
        }
    }
}
