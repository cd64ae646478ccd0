package org.twige.learning.branch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fingerprint of a key: short enough to be read over the telephone, long enough that nobody finds another key for it.
 *
 * @param signs the first 16 bytes of the SHA-256 of the key, in capital hexadecimal
 */
record KeyPrint(String signs) {

    private static final Pattern SIGNS = Pattern.compile("[0-9A-F]{32}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]");
    private static final int BYTES = 16;

    static KeyPrint of(PublicKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return new KeyPrint(HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(hash, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody typed, with spaces and dashes forgiven; empty if it can be no fingerprint. */
    static Optional<KeyPrint> typed(String text) {
        var signs = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return SIGNS.matcher(signs).matches() ? Optional.of(new KeyPrint(signs)) : Optional.empty();
    }

    /** In groups of four, as it is read aloud. */
    String grouped() {
        return signs.replaceAll("(.{4})(?!$)", "$1 ");
    }
}
