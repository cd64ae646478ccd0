package org.twige.learning.offline;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Checks what phones sign: ECDSA over SHA-256 with a key on the curve P-256, which every browser with WebCrypto can do.
 *
 * @see "RFC 5480, the key as X.509 writes it; IEEE P1363, the signature as WebCrypto writes it"
 */
final class PhoneKey {

    private static final String X509_HEAD = "3059301306072a8648ce3d020106082a8648ce3d030107034200";
    private static final int LENGTH = 91;

    private PhoneKey() {}

    /** The bytes of base64url; none for what is not that. */
    static byte[] bytes(@Nullable String text) {
        try {
            return Base64.getUrlDecoder().decode(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** False also for what is no such key, or no signature at all. */
    static boolean signed(byte[] key, byte[] message, byte[] signature) {
        if (key.length != LENGTH || !HexFormat.of().formatHex(key).startsWith(X509_HEAD)) {
            return false;
        }
        try {
            var check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(read(key));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // not on the curve, or of another length
        }
    }

    private static PublicKey read(byte[] key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(key));
    }
}
