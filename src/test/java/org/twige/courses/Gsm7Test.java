package org.twige.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Gsm7Test {

    @Test
    void the_alphabet_has_127_signs_and_10_that_count_twice() {
        var known = IntStream.range(0, 0x10000)
                .mapToObj(Character::toString)
                .filter(sign -> Gsm7.firstMissing(sign).isEmpty())
                .toList();

        assertThat(known.stream().filter(sign -> Gsm7.length(sign) == 1)).hasSize(127);
        assertThat(known.stream().filter(sign -> Gsm7.length(sign) == 2))
                .containsExactlyInAnyOrder("\f", "^", "{", "}", "\\", "[", "~", "]", "|", "€");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ç", "ê", "â", "î", "ô", "û", "œ", "’", "“", "”", "…", "–", "\u00a0", "\t", "😀"})
    void what_letters_and_books_have_and_phones_do_not_is_found(String sign) {
        assertThat(Gsm7.firstMissing("ab" + sign)).hasValue(sign.codePointAt(0));
    }

    @Test
    void a_text_with_accents_of_the_alphabet_counts_one_for_each_sign() {
        assertThat(Gsm7.firstMissing("À l'école: é è ù à Ç")).hasValue('À');
        assertThat(Gsm7.firstMissing("à l'école: é è ù à Ç\n1 oui")).isEmpty();
        assertThat(Gsm7.length("é€")).isEqualTo(3);
    }
}
