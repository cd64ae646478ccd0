package org.twige.labs.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twige.country.pack.CountryPack;
import org.twige.labs.data.Letter;
import org.twige.labs.data.Letters;
import org.twige.labs.data.Span;

class DetectorTest {

    private static final Detector DETECTOR = new Detector(CountryPack.read(Path.of("countries", "rw")));
    private static final List<Letter> LETTERS = Letters.invented().all();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9199080000000000",
                "9 1990 8 0000000 0 00",
                "9-1990-8-0000000-0-00",
                "9 1990 8 0000000 0 00",
                "919908 0000000000"
            })
    void an_identity_number_is_found_in_one_piece_or_in_groups(String number) {
        assertThat(found("Her number is " + number + ", born in 1990.")).containsExactly("IDENTITY " + number);
    }

    @Test
    void two_identity_numbers_side_by_side_are_two() {
        assertThat(found("9199080000000000 9198170000000000"))
                .containsExactly("IDENTITY 9199080000000000", "IDENTITY 9198170000000000");
    }

    @Test
    void a_number_with_a_slip_that_is_far_too_long_for_a_phone_is_found_too() {
        assertThat(found("card 919908000000000")).containsExactly("IDENTITY 919908000000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0700000000", "070 000 0000", "+250 700 000 000", "+250700000000", "+33 1 99 00 12 34"})
    void phone_numbers_of_the_country_and_of_others_are_found(String number) {
        assertThat(found("Call " + number + " before noon.")).containsExactly("PHONE " + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            She has severe asthma.            | asthma
            Elle souffre de diabète.          | diabète
            Arwaye igituntu.                  | Arwaye, igituntu
            Ana shinikizo la damu.            | shinikizo la damu
            Il y a eu un ulcère de l’estomac. | ulcère
            """)
    void words_about_health_are_found_in_every_language(String text, String words) {
        assertThat(DETECTOR.find(text).stream().map(one -> one.in(text))).containsExactly(words.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 2027 we paid 86,000 francs for 1,200 square metres, file 2027/0418.",
                "Weeks: 120 131 118 140 122 137 129 133",
                "Please write a letter of thanks to the hospital by Friday 12 March 2027."
            })
    void sums_dates_files_and_rows_of_figures_are_no_personal_data(String text) {
        assertThat(DETECTOR.find(text)).isEmpty();
    }

    @Test
    void every_finding_says_why() {
        assertThat(DETECTOR.findWithNames("Urugero Imvura, 0700000000, 9199080000000000, asthma"))
                .extracting(Finding::why)
                .containsExactly(
                        "labs.detect.why.name",
                        "labs.detect.why.phone",
                        "labs.detect.why.identity",
                        "labs.detect.why.health");
    }

    @Test
    void the_identity_numbers_of_another_country_are_found_by_its_own_pack() {
        var text = "Number X-1234-BC is not mine.";
        var found = new Detector(CountryPack.read(Path.of("countries", "tl"))).find(text);

        assertThat(found.stream().map(one -> one.in(text))).containsExactly("X-1234-BC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "rw", "sw"})
    void numbers_in_the_letters_are_found_nearly_always_and_names_less_often(String language) {
        var identities = recall(language, Span.Kind.IDENTITY);
        var phones = recall(language, Span.Kind.PHONE);
        var names = recall(language, Span.Kind.NAME);
        System.out.printf(
                "letters %s: recall of identities %.2f, phones %.2f, names %.2f, health %.2f, over-marked %d%n",
                language, identities, phones, names, recall(language, Span.Kind.HEALTH), tooMany(language));

        assertThat(identities).isGreaterThanOrEqualTo(0.95);
        assertThat(phones).isGreaterThanOrEqualTo(0.95);
        assertThat(names).isBetween(0.4, 0.9);
    }

    private static double recall(String language, Span.Kind kind) {
        return LETTERS.stream()
                .filter(letter -> letter.language().equals(language))
                .flatMap(letter -> letter.spans().stream()
                        .filter(span -> span.kind() == kind)
                        .map(span -> Coverage.hidden(span, DETECTOR.findWithNames(letter.text()))))
                .mapToInt(hidden -> hidden ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static long tooMany(String language) {
        return LETTERS.stream()
                .filter(letter -> letter.language().equals(language))
                .flatMap(letter -> DETECTOR.findWithNames(letter.text()).stream()
                        .filter(one -> Coverage.needless(one, letter.spans())))
                .count();
    }

    private static List<String> found(String text) {
        return DETECTOR.find(text).stream()
                .map(one -> one.kind() + " " + one.in(text))
                .toList();
    }
}
