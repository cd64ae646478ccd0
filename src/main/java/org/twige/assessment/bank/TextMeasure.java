package org.twige.assessment.bank;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much there is to read in an item in one language, which is what makes it hard for a slow reader.
 *
 * @param words of the situation and the question
 * @param sentence words of the longest sentence in them
 * @param shortest words of the shortest option; 0 without options
 * @param longest words of the longest option
 * @param explained how many of the options say why they are right or wrong
 * @param options how many there are
 */
public record TextMeasure(
        String language, int words, int sentence, int shortest, int longest, int explained, int options) {

    private static final int LONG_SENTENCE = 25;
    private static final int CLEARLY_LONGER = 4;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…:;])\\s+|\\n+");

    /** Since options are shuffled, one that speaks of the others' places says nothing. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "\\b(all|none|both) of (the above|these|them)\\b|\\b(toutes?|aucune?|tous) (les?|des?) (réponses?|options?|choix)\\b"
                    + "|\\bci-dessus\\b|\\bhapo juu\\b|\\bharuguru\\b|\\b(byose|nta na kimwe) muri ibi\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    /** What an author may want to mend, although nothing forbids it. */
    public enum Advice {
        KEY_LONGEST,
        LONG_SENTENCE,
        UNEVEN_OPTIONS,
        OPTION_OF_OPTIONS
    }

    /** Measures one language; all is 0 where nothing is written. */
    public static TextMeasure of(ItemSheet sheet, String language) {
        var text = (sheet.in(language, "passage") + "\n" + sheet.in(language, "stem")).strip();
        var options = options(sheet, language);
        var lengths = options.stream().mapToInt(TextMeasure::count).summaryStatistics();
        return new TextMeasure(
                language,
                count(text),
                SENTENCE_END
                        .splitAsStream(text)
                        .mapToInt(TextMeasure::count)
                        .max()
                        .orElse(0),
                options.isEmpty() ? 0 : lengths.getMin(),
                Math.max(0, lengths.getMax()),
                (int) letters(sheet)
                        .filter(letter -> !sheet.in(language, letter + ".why").isEmpty())
                        .count(),
                options.size());
    }

    /** What to look at again in one language. */
    public static List<Advice> advice(ItemSheet sheet, String language) {
        var measure = of(sheet, language);
        return Stream.of(Advice.values())
                .filter(advice -> switch (advice) {
                    case KEY_LONGEST -> CheckSheet.isKeyLongest(sheet, language);
                    case LONG_SENTENCE -> measure.sentence() > LONG_SENTENCE;
                    case UNEVEN_OPTIONS -> measure.isUneven();
                    case OPTION_OF_OPTIONS ->
                        options(sheet, language).stream()
                                .anyMatch(option -> OF_OTHERS.matcher(option).find());
                })
                .toList();
    }

    /** Is one option more than twice as long as another, and by more than a few words? */
    private boolean isUneven() {
        return options > 1 && longest > 2 * shortest && longest - shortest >= CLEARLY_LONGER;
    }

    private static Stream<String> letters(ItemSheet sheet) {
        return sheet.letters().chars().mapToObj(Character::toString);
    }

    private static List<String> options(ItemSheet sheet, String language) {
        return letters(sheet)
                .map(letter -> sheet.in(language, letter + ".text"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static int count(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .count();
    }
}
