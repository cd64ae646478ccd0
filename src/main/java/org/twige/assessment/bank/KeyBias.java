package org.twige.assessment.bank;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether the right option gives itself away: by its letter, or by being the longest.
 *
 * @param items with one best answer of four
 */
record KeyBias(List<WrittenItem> items) {

    /** Beyond this, keys spread so unevenly by chance once in a hundred times. */
    private static final double CHI_SQUARED_99 = 11.345; // three degrees of freedom

    /** Pearson's statistic against an even spread over a, b, c and d. */
    double chiSquared() {
        var expected = items.size() / 4.0;
        Map<String, Long> counts =
                items.stream().collect(Collectors.groupingBy(item -> item.text("key"), Collectors.counting()));
        return "abcd"
                .chars()
                .mapToObj(Character::toString)
                .mapToDouble(letter -> Math.pow(counts.getOrDefault(letter, 0L) - expected, 2) / expected)
                .sum();
    }

    /** How many have the right option as the only longest one in a language. */
    long longest(String language) {
        return items.stream().filter(item -> isLongest(item, language)).count();
    }

    /** The most that are the longest by chance, but for once in a hundred times; the normal distribution is near. */
    long mostLongest() {
        return (long) Math.floor(items.size() / 4.0 + 2.326 * Math.sqrt(items.size() * 3.0 / 16));
    }

    boolean isEven() {
        return items.isEmpty() || chiSquared() <= CHI_SQUARED_99;
    }

    String line() {
        return items.isEmpty()
                ? "no items with one best answer"
                : String.format(
                        Locale.ROOT,
                        "chi-squared %.2f (at most %.2f), the right one longest in %d (at most %d)",
                        chiSquared(),
                        CHI_SQUARED_99,
                        longest("en"),
                        mostLongest());
    }

    private static boolean isLongest(WrittenItem item, String language) {
        var options = item.in(language).map(WrittenText::options).orElse(Map.of());
        var key = item.text("key");
        var right = options.get(key);
        return right != null
                && options.entrySet().stream()
                        .filter(option -> !option.getKey().equals(key))
                        .map(option -> length(option.getValue()))
                        .max(Comparator.naturalOrder())
                        .filter(other -> other < length(right))
                        .isPresent();
    }

    private static int length(Written option) {
        return option.text("text").orElse("").length();
    }
}
