package org.twige.credentials.signing;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads bytes and keys in the spelling of the credentials of the W3C.
 *
 * @see "Controlled Identifiers 1.0, 2.4 Multibase (base-58-btc) and 2.2.2 Multikey; did:key"
 */
final class Multibase {

    private static final String SIGNS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(SIGNS.length());
    private static final int LONGEST = 200;
    private static final byte[] ED25519 = {(byte) 0xed, 0x01};
    private static final int KEY_LENGTH = 32;

    private Multibase() {}

    /** The bytes of a text that begins with {@code z}; empty when it is none. */
    static Optional<byte[]> bytes(String text) {
        if (!text.startsWith("z") || text.length() > LONGEST) {
            return Optional.empty();
        }
        var number = BigInteger.ZERO;
        for (var sign : text.substring(1).toCharArray()) {
            var digit = SIGNS.indexOf(sign);
            if (digit < 0) {
                return Optional.empty();
            }
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        var zeros = (int) text.chars().skip(1).takeWhile(sign -> sign == '1').count();
        return Optional.of(withZeros(zeros, number));
    }

    private static byte[] withZeros(int zeros, BigInteger number) {
        var magnitude = number.signum() == 0 ? new byte[0] : number.toByteArray();
        var from = magnitude.length > 0 && magnitude[0] == 0 ? 1 : 0; // the bit of the sign
        var all = new byte[zeros + magnitude.length - from];
        System.arraycopy(magnitude, from, all, zeros, magnitude.length - from);
        return all;
    }

    /** The Ed25519 key of a Multikey ({@code z6Mk…}) or of a {@code did:key}; empty when it is none. */
    static Optional<OctetKeyPair> key(String text) {
        return bytes(text.replaceFirst("^did:key:", "").replaceFirst("#.*$", ""))
                .filter(bytes -> bytes.length == ED25519.length + KEY_LENGTH
                        && Arrays.equals(Arrays.copyOf(bytes, ED25519.length), ED25519))
                .map(bytes -> Base64URL.encode(Arrays.copyOfRange(bytes, ED25519.length, bytes.length)))
                .map(raw -> new OctetKeyPair.Builder(Curve.Ed25519, raw).build());
    }
}
