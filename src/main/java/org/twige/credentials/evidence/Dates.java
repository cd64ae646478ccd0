package org.twige.credentials.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The ways in which certificates write a day. */
final class Dates {

    private static final List<String> IN_FIGURES = List.of(
            "yyyy-MM-dd",
            "yyyy/MM/dd",
            "dd.MM.yyyy",
            "d.M.yyyy",
            "dd/MM/yyyy",
            "d/M/yyyy",
            "MM/dd/yyyy",
            "M/d/yyyy",
            "yyyyMMdd");
    private static final List<String> IN_WORDS = List.of(
            "d MMMM yyyy", "dd MMMM yyyy", "MMMM d yyyy", "MMMM dd yyyy", "d MMM yyyy", "MMM d yyyy", "d LLLL yyyy");

    private Dates() {}

    /** All spellings of a day, in figures and with the month's names in these languages and English. */
    static Stream<String> of(LocalDate day, List<String> languages) {
        var words = Stream.concat(languages.stream(), Stream.of("en"))
                .distinct()
                .flatMap(language -> IN_WORDS.stream().map(pattern -> write(day, pattern, language)));
        return Stream.concat(IN_FIGURES.stream().map(pattern -> write(day, pattern, "en")), words);
    }

    /** A text in which 5th, 1st and 1er are 5 and 1. */
    static String withoutOrdinals(String text) {
        return text.replaceAll("(?i)\\b(\\d{1,2})(st|nd|rd|th|er)\\b", "$1");
    }

    private static String write(LocalDate day, String pattern, String language) {
        return day.format(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(language)));
    }
}
