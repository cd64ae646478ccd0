package org.twige.labs.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LettersTest {

    private static final List<Letter> ALL = Letters.invented().all();

    /** Ten digits or more, written together or in groups. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?: ?\\d){9,}");

    private static final Pattern TWO_CAPITALISED_WORDS = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+");

    @Test
    void there_are_60_letters_fifteen_in_each_language_and_no_two_are_equal() {
        assertThat(ALL).hasSize(60).extracting(Letter::text).doesNotHaveDuplicates();
        assertThat(ALL.stream().collect(groupingBy(Letter::language, counting())))
                .isEqualTo(Map.of("en", 15L, "fr", 15L, "rw", 15L, "sw", 15L));
    }

    @Test
    void spans_follow_each_other_and_every_letter_has_all_four_kinds() {
        for (var letter : ALL) {
            var end = 0;
            for (var span : letter.spans()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(end).isLessThan(span.end());
                end = span.end();
            }
            assertThat(end).isLessThanOrEqualTo(letter.text().length());
            assertThat(letter.spans().stream().map(Span::kind).distinct()).hasSize(4);
            assertThat(letter.text()).doesNotContain("{", "}");
        }
    }

    @Test
    void the_long_numbers_in_the_letters_are_exactly_the_spans_of_identity_and_phone_numbers() {
        for (var letter : ALL) {
            var numbers = LONG_NUMBER
                    .matcher(letter.text())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            var spans = Stream.of(Span.Kind.IDENTITY, Span.Kind.PHONE)
                    .flatMap(kind -> said(letter, kind))
                    .toList();

            assertThat(spans).as("letter %s", letter.number()).containsExactlyInAnyOrderElementsOf(numbers);
        }
    }

    @Test
    void identity_numbers_have_16_digits_and_begin_with_9_and_phones_lie_in_the_unused_block() {
        assertThat(said(Span.Kind.IDENTITY).map(LettersTest::digits))
                .hasSizeGreaterThan(60)
                .allMatch(number -> number.matches("9\\d{15}"));
        assertThat(said(Span.Kind.PHONE).map(LettersTest::digits))
                .hasSizeGreaterThan(60)
                .allMatch(number -> number.matches("(0|250)70\\d{7}"));
        assertThat(said(Span.Kind.IDENTITY).filter(number -> number.contains(" ")))
                .hasSizeGreaterThan(15);
        assertThat(said(Span.Kind.PHONE).filter(number -> number.contains(" "))).hasSizeGreaterThan(15);
    }

    @Test
    void no_capitalised_word_of_a_name_stands_outside_the_spans() {
        for (var letter : ALL) {
            var words = said(letter, Span.Kind.NAME)
                    .flatMap(name -> Stream.of(name.split(" ", -1)))
                    .collect(Collectors.toSet());
            var left = withoutSpans(letter);

            assertThat(words).allSatisfy(word -> assertThat(left).doesNotContain(word));
        }
    }

    @Test
    void no_fact_about_health_from_the_lists_stands_outside_the_spans() {
        var facts = said(Span.Kind.HEALTH).collect(Collectors.toSet());

        assertThat(facts).hasSizeGreaterThan(30);
        assertThat(ALL)
                .allSatisfy(letter -> assertThat(withoutSpans(letter)).doesNotContain(facts.toArray(String[]::new)));
    }

    @Test
    void names_are_harder_to_find_than_numbers_by_a_simple_rule() {
        var names = said(Span.Kind.NAME).count();
        var found = ALL.stream()
                .mapToLong(letter -> letter.spans().stream()
                        .filter(span -> span.kind() == Span.Kind.NAME)
                        .filter(span ->
                                TWO_CAPITALISED_WORDS.matcher(letter.in(span)).matches())
                        .count())
                .sum();

        assertThat((double) found / names).isBetween(0.5, 0.9);
    }

    @Test
    void names_are_made_of_an_example_and_a_word_of_nature() {
        assertThat(said(Span.Kind.NAME).filter(name -> name.contains(" ")))
                .allMatch(
                        name -> Set.of("urugero", "mfano").stream().anyMatch(name.toLowerCase(Locale.ROOT)::contains));
    }

    private static String withoutSpans(Letter letter) {
        var left = new StringBuilder();
        var from = 0;
        for (var span : letter.spans()) {
            left.append(letter.text(), from, span.start()).append('█');
            from = span.end();
        }
        return left.append(letter.text().substring(from)).toString();
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static Stream<String> said(Letter letter, Span.Kind kind) {
        return letter.spans().stream().filter(span -> span.kind() == kind).map(letter::in);
    }

    private static Stream<String> said(Span.Kind kind) {
        return ALL.stream().flatMap(letter -> said(letter, kind));
    }
}
