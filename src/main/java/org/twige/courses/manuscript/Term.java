package org.twige.courses.manuscript;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A term of the glossary that is rendered in one way.
 *
 * @param term in the language of the originals
 * @param renderings by language: what stands in brackets, after a slash or a semicolon is another way to say it
 * @param also further words that are right too, in any language
 */
record Term(String term, Map<String, String> renderings, String also) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** As it stands in an original, one or several: whole words, capital letters or small. */
    Pattern pattern() {
        var bare = BRACKETS.matcher(term).replaceAll("").strip();
        var stem = bare.endsWith("y")
                ? Pattern.quote(bare.substring(0, bare.length() - 1)) + "(?:y|ies)"
                : Pattern.quote(bare);
        return Pattern.compile("(?<![\\p{L}-])" + stem + "(?:s|es)?(?![\\p{L}-])", Pattern.CASE_INSENSITIVE);
    }

    /** Is one of its renderings in this text? Beginnings and endings of words may differ. */
    boolean isIn(String text, String language) {
        var words = words(text);
        return Stream.of(renderings.getOrDefault(language, ""), also)
                .flatMap(Term::ways)
                .map(Term::words)
                .filter(way -> !way.isEmpty())
                .anyMatch(way -> telling(way).stream().allMatch(word -> isAmong(words, word)));
    }

    private static Stream<String> ways(String rendering) {
        return Arrays.stream(rendering.split("[;/]"))
                .flatMap(way -> Stream.concat(
                        Stream.of(BRACKETS.matcher(way).replaceAll("")),
                        BRACKETS.matcher(way).results().map(found -> found.group(1))));
    }

    /** The words that say something; short ones only when there are no others. */
    private static List<String> telling(List<String> way) {
        var longer = way.stream().filter(word -> word.length() > 3).toList();
        return longer.isEmpty() ? way : longer;
    }

    private static List<String> words(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A long word has at least five letters in a row in common with one of the text, a short one is there as it is. */
    private static boolean isAmong(List<String> words, String word) {
        if (word.length() < 5) {
            return word.length() < 4 ? words.contains(word) : words.stream().anyMatch(other -> other.contains(word));
        }
        var length = word.length() == 5 ? 4 : 5;
        for (var start = 0; start + length <= word.length(); start++) {
            var root = word.substring(start, start + length);
            if (words.stream().anyMatch(other -> other.contains(root))) {
                return true;
            }
        }
        return false;
    }
}
