package org.twige.credentials.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Moves Ed25519 keys between the JDK and their published form.
 *
 * @see "RFC 8037, keys of type OKP; RFC 7638, thumbprint; RFC 8410, encoding in X.509 and PKCS 8"
 */
final class Ed25519Keys {

    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int RAW_LENGTH = 32;

    private Ed25519Keys() {}

    static KeyPair make() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The published form, named by its thumbprint. */
    static OctetKeyPair publish(PublicKey key) {
        var encoded = key.getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - RAW_LENGTH, encoded.length);
        try {
            return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(raw))
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.EdDSA)
                    .keyIDFromThumbprint()
                    .build();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static PublicKey publicKey(OctetKeyPair published) {
        var raw = published.getDecodedX();
        if (!published.getCurve().equals(Curve.Ed25519) || raw.length != RAW_LENGTH) {
            throw new IllegalArgumentException("not an Ed25519 key: " + published.getKeyID());
        }
        var encoded = Arrays.copyOf(X509_HEAD, X509_HEAD.length + RAW_LENGTH);
        System.arraycopy(raw, 0, encoded, X509_HEAD.length, RAW_LENGTH);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static PrivateKey privateKey(byte[] pkcs8) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not a private key", e);
        }
    }
}
