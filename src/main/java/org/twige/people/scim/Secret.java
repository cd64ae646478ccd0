package org.twige.people.scim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a machine shows at the door: which token it has, and 256 bits that nobody can guess, of which we keep a hash.
 *
 * <p>The beginning lets scanners find one that was put where it does not belong.
 */
record Secret(UUID token, String random) {

    private static final String BEGINNING = "twige_scim_";
    private static final Pattern FORM = Pattern.compile(BEGINNING + "([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{43})");
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static Secret of(UUID token) {
        var random = new byte[BYTES];
        CHANCE.nextBytes(random);
        return new Secret(token, text(random));
    }

    /** Empty when it has not the form of ours. */
    static Optional<Secret> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var id = ByteBuffer.wrap(Base64.getUrlDecoder().decode(form.group(1)));
        return Optional.of(new Secret(new UUID(id.getLong(), id.getLong()), form.group(2)));
    }

    /** The whole of it, to be shown once. */
    String shown() {
        var id = ByteBuffer.allocate(16)
                .putLong(token.getMostSignificantBits())
                .putLong(token.getLeastSignificantBits());
        return BEGINNING + text(id.array()) + random;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(random.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the same time whether it is nearly right or quite wrong; the hash is in hexadecimal. */
    boolean fits(String kept) {
        return MessageDigest.isEqual(hash(), HexFormat.of().parseHex(kept));
    }

    @Override
    public String toString() {
        return BEGINNING + "… (" + token + ")";
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
