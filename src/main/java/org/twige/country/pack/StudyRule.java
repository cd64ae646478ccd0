package org.twige.country.pack;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twige.country.StudyPattern;
import org.twige.country.StudyWindow;

/** The times to learn are days and hours, at institutions of kinds that there are. */
final class StudyRule implements Rule {

    private static final String DAY = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final String TIME = "((?:[01]\\d|2[0-3]):[0-5]\\d)";
    private static final Pattern TIMES = Pattern.compile(DAY + "(?:-" + DAY + ")? " + TIME + "-" + TIME);
    private static final String ANY_TIME = "any";

    @Override
    public void check(PackFiles pack, Mistakes mistakes) {
        var kinds = pack.country().list("institution-kinds").stream()
                .map(kind -> kind.text("code"))
                .toList();
        for (var pattern : pack.country().at("study.patterns").list()) {
            pattern.list("kinds").stream()
                    .filter(kind -> !kinds.contains(kind.word()))
                    .forEach(kind -> mistakes.in(
                            kind,
                            "'" + kind.word() + "' is no kind of institution",
                            "use a code of institution-kinds, or add it there"));
            pattern.list("times").stream()
                    .filter(times -> !times.word().equals(ANY_TIME)
                            && windows(times.word()).isEmpty())
                    .forEach(times -> mistakes.in(
                            times,
                            "'" + times.word() + "' is no time of the week",
                            "write for example \"monday-friday 08:00-09:00\", or any"));
        }
    }

    /** The patterns of a pack without mistakes. */
    static List<StudyPattern> patterns(Tree study) {
        return study.list("patterns").stream()
                .map(pattern -> new StudyPattern(
                        Set.copyOf(pattern.words("kinds")),
                        pattern.words("times").stream()
                                .flatMap(times -> windows(times).stream())
                                .toList()))
                .toList();
    }

    /** One window for each day that is named; none when it cannot be read, or ends before it begins. */
    private static List<StudyWindow> windows(String times) {
        var read = TIMES.matcher(times);
        if (!read.matches() || read.group(3).compareTo(read.group(4)) >= 0) {
            return List.of();
        }
        return days(read)
                .map(day -> new StudyWindow(day, LocalTime.parse(read.group(3)), LocalTime.parse(read.group(4))))
                .toList();
    }

    private static Stream<DayOfWeek> days(Matcher read) {
        var first = day(read.group(1));
        var last = read.group(2) == null ? first : day(read.group(2));
        return Arrays.stream(DayOfWeek.values()).filter(day -> day.compareTo(first) >= 0 && day.compareTo(last) <= 0);
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
