package org.twige.credentials.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;

/**
 * A text with its signature, in one line.
 *
 * @see "RFC 7515, JWS compact serialisation; RFC 8037, EdDSA"
 */
public final class Jws {

    /** The type of a certificate. */
    public static final String BADGE = "JWT";

    /** The type of a list of what was revoked. */
    public static final String STATUS_LIST = "vc+jwt";

    /** The type of the list of the files of a return. */
    public static final String RETURN = "return+jwt";

    private static final int LONGEST = 40_000;

    private Jws() {}

    static String sign(String type, String keyAddress, String payload, JdkSigner signer) {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .type(new JOSEObjectType(type))
                .keyID(keyAddress)
                .build();
        var signed = new JWSObject(header, new Payload(payload));
        try {
            signed.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return signed.serialize();
    }

    /**
     * The signed text, if one of the keys signed every character of it as what it is taken for; otherwise nothing.
     *
     * @param type what it must be, so that nothing signed for one purpose passes for another
     */
    public static Optional<String> check(String text, String type, PublicKeys keys) {
        if (text.length() > LONGEST || !isPlain(text)) {
            return Optional.empty();
        }
        try {
            var signed = JWSObject.parse(text);
            var name = Optional.ofNullable(signed.getHeader().getKeyID());
            return signed.getHeader().getAlgorithm().equals(JWSAlgorithm.EdDSA)
                            && signed.getHeader().getCriticalParams() == null
                            && new JOSEObjectType(type)
                                    .equals(signed.getHeader().getType())
                            && name.flatMap(keys::named)
                                    .filter(key -> new JdkVerifier(key)
                                            .verify(signed.getSigningInput(), signed.getSignature()))
                                    .isPresent()
                    ? Optional.of(signed.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** A short text and its signature without a header: {@code text.signature}, both in base64url. */
    static String seal(String text, JdkSigner signer) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return Base64URL.encode(bytes)
                    + "."
                    + signer.sign(new JWSHeader.Builder(JWSAlgorithm.EdDSA).build(), bytes);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text of a sealed one, if a key whose thumbprint begins as its last line says sealed it. */
    public static Optional<String> open(String sealed, PublicKeys keys) {
        var dot = sealed.indexOf('.');
        if (dot < 0 || sealed.length() > LONGEST || !isPlain(sealed)) {
            return Optional.empty();
        }
        var text = new Base64URL(sealed.substring(0, dot));
        var bytes = text.decode();
        var plain = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines = plain.lines().toList();
        if (lines.isEmpty() || !Base64URL.encode(bytes).equals(text)) {
            return Optional.empty();
        }
        var signature = new Base64URL(sealed.substring(dot + 1));
        return keys.beginningWith(lines.getLast()).stream()
                .filter(key -> new JdkVerifier(key).verify(bytes, signature))
                .findFirst()
                .map(_ -> plain);
    }

    /** Decoders forgive strange characters; a proof has none. */
    private static boolean isPlain(String text) {
        return text.chars()
                .allMatch(c -> (c >= 'A' && c <= 'Z')
                        || (c >= 'a' && c <= 'z')
                        || (c >= '0' && c <= '9')
                        || c == '-'
                        || c == '_'
                        || c == '.');
    }
}
