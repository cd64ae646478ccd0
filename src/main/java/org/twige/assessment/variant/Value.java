package org.twige.assessment.variant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.twige.country.Language;

/** What a slot of a template holds in one variant. */
sealed interface Value {

    /** What formulas count with. */
    long number();

    /**
     * As the reader sees it.
     *
     * @param format what stands after the colon in {@code {slot:format}}, empty if nothing does
     * @throws IllegalArgumentException for a format that this value does not know
     */
    String in(Language language, String format);

    /** A whole number. */
    record Figure(long number) implements Value {

        @Override
        public String in(Language language, String format) {
            return switch (format) {
                case "" -> Long.toString(number);
                case "group" -> language.write(number);
                case "two" -> (number < 0 ? "-" : "") + padded(Math.abs(number), 2);
                case "tenths" -> decimals(language, 1);
                case "hundredths" -> decimals(language, 2);
                default -> throw new IllegalArgumentException("no number is written “" + format + "”");
            };
        }

        private String decimals(Language language, int places) {
            var digits = padded(Math.abs(number), places + 1);
            var whole = digits.length() - places;
            return (number < 0 ? "-" : "") + digits.substring(0, whole) + language.decimal() + digits.substring(whole);
        }

        private static String padded(long number, int digits) {
            var written = Long.toString(number);
            return "0".repeat(Math.max(0, digits - written.length())) + written;
        }
    }

    /** A day; it counts as its number since 1 January 1970. */
    record Day(LocalDate day) implements Value {

        private static final Map<String, String> PATTERNS =
                Map.of("", "d MMMM yyyy", "short", "d MMMM", "weekday", "EEEE");

        @Override
        public long number() {
            return day.toEpochDay();
        }

        @Override
        public String in(Language language, String format) {
            var pattern = PATTERNS.get(format);
            if (pattern == null) {
                throw new IllegalArgumentException("no day is written “" + format + "”");
            }
            return language.write(pattern, day);
        }
    }

    /**
     * One of several words.
     *
     * @param number its place, from 0
     * @param words by language; under an empty language those that are the same in every one
     */
    record Word(long number, Map<String, List<String>> words) implements Value {

        @Override
        public String in(Language language, String format) {
            if (!format.isEmpty()) {
                throw new IllegalArgumentException("no word is written “" + format + "”");
            }
            return words.getOrDefault(language.code(), words.getOrDefault("", List.of()))
                    .get((int) number);
        }
    }
}
