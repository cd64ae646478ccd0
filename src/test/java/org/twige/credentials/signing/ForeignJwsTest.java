package org.twige.credentials.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForeignJwsTest {

    private final ECKey elliptic = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    private final RSAKey rsa = new RSAKeyGenerator(2048).keyID("r").generate();

    ForeignJwsTest() throws JOSEException {}

    @Test
    void a_recorded_key_of_each_kind_verifies_what_it_signed_and_nothing_else() throws JOSEException {
        var keys = new JWKSet(List.of(elliptic.toPublicJWK(), rsa.toPublicJWK())).toString();
        var byCurve = signed(JWSAlgorithm.ES256, new ECDSASigner(elliptic));
        var byRsa = signed(JWSAlgorithm.RS256, new RSASSASigner(rsa));

        assertThat(ForeignJws.isSigned(byCurve, keys)).isTrue();
        assertThat(ForeignJws.isSigned(byRsa, keys)).isTrue();
        assertThat(ForeignJws.isSigned(byCurve, rsa.toPublicJWK().toJSONString()))
                .isFalse();
        assertThat(ForeignJws.isSigned(changed(byRsa), keys)).isFalse();
    }

    @Test
    void ed25519_is_verified_too() {
        var pair = Ed25519Keys.make();
        var published = Ed25519Keys.publish(pair.getPublic());
        var text = Jws.sign("JWT", "https://example.org/key", "{}", new JdkSigner(pair.getPrivate()));

        assertThat(ForeignJws.isSigned(text, published.toJSONString())).isTrue();
        assertThat(ForeignJws.isSigned(
                        text,
                        Ed25519Keys.publish(Ed25519Keys.make().getPublic()).toJSONString()))
                .isFalse();
    }

    @Test
    void a_key_that_the_text_brings_along_counts_for_nothing() throws JOSEException {
        var stranger = new ECKeyGenerator(Curve.P_256).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .jwk(stranger.toPublicJWK())
                .keyID("e")
                .build();
        var text = new JWSObject(header, new Payload("{}"));
        text.sign(new ECDSASigner(stranger));

        assertThat(ForeignJws.isSigned(text.serialize(), elliptic.toPublicJWK().toJSONString()))
                .isFalse();
    }

    @Test
    void a_public_key_is_never_taken_for_a_password_and_no_signature_is_none() throws JOSEException {
        var key = rsa.toPublicJWK().toJSONString();
        var mac = signed(JWSAlgorithm.HS256, new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
        var none = new PlainObject(new PlainHeader(), new Payload("{}")).serialize();

        assertThat(ForeignJws.isSigned(mac, key)).isFalse();
        assertThat(ForeignJws.isSigned(none, key)).isFalse();
        assertThat(ForeignJws.isSigned("no token", key)).isFalse();
    }

    @Test
    void of_pasted_keys_only_public_and_strong_ones_are_kept() throws JOSEException {
        var kept = ForeignJws.publicKeys(elliptic.toJSONString()).orElseThrow();
        var weak = new RSAKeyGenerator(1024, true).generate();

        assertThat(kept).contains("\"x\"").doesNotContain("\"d\"");
        assertThat(ForeignJws.publicKeys(weak.toPublicJWK().toJSONString())).isEmpty();
        assertThat(ForeignJws.publicKeys("-----BEGIN PUBLIC KEY-----")).isEmpty();
        assertThat(ForeignJws.publicKeys("")).isEmpty();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var text = new JWSObject(new JWSHeader(algorithm), new Payload("{}"));
        text.sign(signer);
        return text.serialize();
    }

    private static String changed(String text) {
        var at = text.length() - 20;
        return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
    }
}
