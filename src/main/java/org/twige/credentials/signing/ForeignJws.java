package org.twige.credentials.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * Signatures of other issuers, checked with keys that the office recorded and with no others: a key or an address that
 * a proof brings along counts for nothing.
 *
 * @see "RFC 7515, JWS; RFC 7518, ES256 and RS256; RFC 8037, Ed25519"
 */
public final class ForeignJws {

    private static final int FEWEST_RSA_BITS = 2048;

    private ForeignJws() {}

    /** Did one of the keys sign this text? */
    public static boolean isSigned(String text, String keySet) {
        try {
            var signed = JWSObject.parse(text);
            return signed.getHeader().getCriticalParams() == null
                    && keys(keySet).stream().anyMatch(key -> fits(key, signed) && verifies(key, signed));
        } catch (ParseException _) {
            return false;
        }
    }

    /**
     * The public keys in a text: a JWK set, one JWK, or Ed25519 keys as {@code z6Mk…} or {@code did:key:z6Mk…}, one a
     * line; without any secret part.
     *
     * @return the set as it is kept; empty when the text holds no key that could check anything
     */
    public static Optional<String> publicKeys(String typed) {
        var usable = keys(typed).stream().map(JWK::toPublicJWK).toList();
        return usable.isEmpty() ? Optional.empty() : Optional.of(new JWKSet(List.copyOf(usable)).toString(true));
    }

    private static List<JWK> keys(String typed) {
        return parsed(typed).stream().filter(ForeignJws::isUsable).toList();
    }

    private static List<JWK> parsed(String typed) {
        try {
            return JWKSet.parse(typed).getKeys();
        } catch (ParseException _) {
            try {
                return List.of(JWK.parse(typed));
            } catch (ParseException _) {
                return typed.lines()
                        .map(String::strip)
                        .map(Multibase::key)
                        .<JWK>flatMap(Optional::stream)
                        .toList();
            }
        }
    }

    /** Those of the keys that are for Ed25519. */
    static List<OctetKeyPair> ed25519(String keySet) {
        return keys(keySet).stream()
                .filter(OctetKeyPair.class::isInstance)
                .map(OctetKeyPair.class::cast)
                .toList();
    }

    private static boolean isUsable(JWK key) {
        return switch (key) {
            case OctetKeyPair pair -> pair.getCurve().equals(Curve.Ed25519);
            case ECKey elliptic -> elliptic.getCurve().equals(Curve.P_256);
            case RSAKey rsa -> rsa.size() >= FEWEST_RSA_BITS;
            default -> false;
        };
    }

    /** The key decides with which algorithm it is used, never the text. */
    private static boolean fits(JWK key, JWSObject signed) {
        var algorithm = signed.getHeader().getAlgorithm();
        return switch (key) {
            case OctetKeyPair _ -> algorithm.equals(JWSAlgorithm.EdDSA) || algorithm.equals(JWSAlgorithm.Ed25519);
            case ECKey _ -> algorithm.equals(JWSAlgorithm.ES256);
            case RSAKey _ -> algorithm.equals(JWSAlgorithm.RS256);
            default -> false;
        };
    }

    private static boolean verifies(JWK key, JWSObject signed) {
        try {
            return verifier(key).verify(signed.getHeader(), signed.getSigningInput(), signed.getSignature());
        } catch (JOSEException | IllegalArgumentException | IllegalStateException _) {
            return false;
        }
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return switch (key) {
            case OctetKeyPair pair -> new JdkVerifier(Ed25519Keys.publicKey(pair));
            case ECKey elliptic -> new ECDSAVerifier(elliptic);
            case RSAKey rsa -> new RSASSAVerifier(rsa);
            default -> throw new IllegalStateException("no verifier for " + key.getKeyType());
        };
    }
}
