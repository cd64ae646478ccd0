package org.twige.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTest {

    private static final SecureRandom CHANCE = new SecureRandom();

    @Test
    void a_code_begins_with_the_country_and_has_no_signs_that_look_alike() {
        assertThat(codes(1_000))
                .allMatch(code -> code.text().matches("XY-AI-[2-9ACDEFGHJ-NPQRT-Y]{4}-[2-9ACDEFGHJ-NPQRT-Y]{4}"));
    }

    @Test
    void a_typed_code_is_found_whatever_its_case_and_dashes() {
        var code = Code.random("xy", CHANCE);
        var signs = code.text().substring(6);

        assertThat(Stream.of(
                        code.text(),
                        code.text().toLowerCase(java.util.Locale.ROOT),
                        code.text().replace("-", ""),
                        " " + code.text().replace('-', ' ') + " ",
                        code.text().replace('-', '\u2013'),
                        signs,
                        signs.replace('5', 'S').replace('2', 'z').replace('8', 'b')))
                .allSatisfy(typed -> assertThat(Code.typed("xy", typed)).contains(code));
    }

    @Test
    void every_wrong_sign_and_every_exchange_of_two_is_noticed() {
        codes(50).forEach(code -> {
            var signs = code.text().substring(6).replace("-", "");
            assertThat(mistakes(signs))
                    .noneMatch(wrong -> Code.typed("xy", wrong).isPresent());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "XY-AI",
                "XY-AI-",
                "7K3M-92Q",
                "7K3M-92QDD",
                "1IO0-1IO0",
                "é7K3M92Q",
                "\u0000",
                "٣٤٥٦٧٨٩٢"
            })
    void what_cannot_be_a_code_is_none(String typed) {
        assertThat(Code.typed("xy", typed)).isEmpty();
    }

    @Test
    void the_key_in_the_field_may_be_a_whole_address() {
        assertThat(TypedKey.of(" https://twige.example/verify/abcDEF_-0123456789abcd#x.y "))
                .isEqualTo("abcDEF_-0123456789abcd");
        assertThat(TypedKey.of("xy-ai 7k3m/92qd")).isEqualTo("xy-ai-7k3m92qd");
        assertThat(TypedKey.of("../../etc/passwd")).isEqualTo("....etcpasswd");
        assertThat(TypedKey.of("x".repeat(1_000))).hasSize(60);
    }

    private static Stream<Code> codes(int count) {
        return IntStream.range(0, count).mapToObj(_ -> Code.random("xy", CHANCE));
    }

    private static Stream<String> mistakes(String signs) {
        var replaced = IntStream.range(0, signs.length())
                .boxed()
                .flatMap(at -> Code.SIGNS
                        .chars()
                        .filter(sign -> sign != signs.charAt(at))
                        .mapToObj(sign -> signs.substring(0, at) + (char) sign + signs.substring(at + 1)));
        var exchanged = IntStream.range(0, signs.length())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, signs.length())
                        .filter(other -> signs.charAt(one) != signs.charAt(other))
                        .mapToObj(other -> exchange(signs, one, other)));
        return Stream.concat(replaced, exchanged);
    }

    private static String exchange(String signs, int one, int other) {
        var all = new StringBuilder(signs);
        all.setCharAt(one, signs.charAt(other));
        all.setCharAt(other, signs.charAt(one));
        return all.toString();
    }
}
