package org.twige.credentials.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path data;

    @SuppressWarnings("NullAway.Init") // made before each test
    private SigningKeys keys;

    @BeforeEach
    void aKey() {
        keys = new SigningKeys(data, new Addresses("https://twige.example"));
    }

    @Test
    void no_bit_of_a_signed_text_can_be_changed() {
        var signed = keys.sign("JWT", "{\"names\":\"MUKAMANA Aline\",\"course\":\"AI in plain words\"}");

        assertThat(flips(signed)
                        .filter(bit -> Jws.check(flipped(signed, bit), Jws.BADGE, keys.published())
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void no_bit_of_a_sealed_text_can_be_changed() {
        var sealed = keys.seal("RW-AI-7K3M-92QD\nMUKAMANA Aline");

        assertThat(Jws.open(sealed, keys.published())).isPresent();
        assertThat(flips(sealed)
                        .filter(bit ->
                                Jws.open(flipped(sealed, bit), keys.published()).isPresent()))
                .isEmpty();
    }

    @Test
    void no_character_of_a_signature_can_be_replaced() {
        var signed = keys.sign("JWT", "text");
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=.+/ \n";
        var right = signed.charAt(signed.length() - 1);

        assertThat(letters.chars()
                        .filter(letter -> letter != right)
                        .mapToObj(letter -> signed.substring(0, signed.length() - 1) + (char) letter)
                        .filter(text ->
                                Jws.check(text, Jws.BADGE, keys.published()).isPresent()))
                .isEmpty();
    }

    @Test
    void a_text_without_signature_is_refused() {
        var none = Base64URL.encode("{\"alg\":\"none\"}") + "." + Base64URL.encode("{}") + ".";

        assertThat(Jws.check(none, Jws.BADGE, keys.published())).isEmpty();
    }

    @Test
    void a_key_that_the_text_brings_along_counts_for_nothing(@TempDir Path elsewhere) {
        var forger = new SigningKeys(elsewhere, new Addresses("https://twige.example"));

        assertThat(Jws.check(forger.sign("JWT", "text"), Jws.BADGE, keys.published()))
                .isEmpty();
        assertThat(Jws.open(forger.seal("text"), keys.published())).isEmpty();
    }

    @Test
    void what_was_signed_for_one_purpose_does_not_pass_for_another() {
        var list = keys.sign(Jws.STATUS_LIST, "{}");

        assertThat(Jws.check(list, Jws.STATUS_LIST, keys.published())).isPresent();
        assertThat(Jws.check(list, Jws.RETURN, keys.published())).isEmpty();
        assertThat(Jws.check(list, Jws.BADGE, keys.published())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "eyJhbGciOiJFZERTQSJ9..", "\u0000", "eyJ\uD800.a.b"})
    void rubbish_is_refused(String rubbish) {
        assertThat(Jws.check(rubbish, Jws.BADGE, keys.published())).isEmpty();
        assertThat(Jws.open(rubbish, keys.published())).isEmpty();
    }

    private static IntStream flips(String text) {
        return IntStream.range(0, text.length() * 8);
    }

    private static String flipped(String text, int bit) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
