package org.twige.credentials;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One bit for each of 131,072 credentials: set when it is revoked. A list so long that asking for it tells nobody whose
 * credential is being checked.
 *
 * @see "W3C Bitstring Status List v1.0, 3.1 bitstring generation: bit 0 is the first, the most significant of byte 0"
 */
final class StatusList {

    static final int LENGTH = 131_072;

    private final byte[] bits;

    private StatusList(byte[] bits) {
        this.bits = bits;
    }

    /** The list that a status number belongs to. */
    static int listOf(long number) {
        return Math.toIntExact(number / LENGTH);
    }

    /** Its place in that list. */
    static int indexOf(long number) {
        return Math.toIntExact(number % LENGTH);
    }

    static StatusList withRevoked(Collection<Integer> indexes) {
        var bits = new byte[LENGTH / 8];
        for (int index : indexes) {
            bits[index / 8] |= (byte) (0x80 >>> (index % 8));
        }
        return new StatusList(bits);
    }

    boolean isRevoked(int index) {
        return (bits[index / 8] & (0x80 >>> (index % 8))) != 0;
    }

    int revoked() {
        return BitSet.valueOf(bits).cardinality();
    }

    /** Compressed by gzip, in base64url with the multibase letter {@code u}. */
    String encoded() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /**
     * Reads a list back; never more bytes than a list has.
     *
     * @throws IllegalArgumentException when it is none
     */
    static StatusList decoded(String encoded) {
        if (!encoded.startsWith("u")) {
            throw new IllegalArgumentException("not in base64url");
        }
        var packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            var bits = gzip.readNBytes(LENGTH / 8);
            if (bits.length != LENGTH / 8) {
                throw new IllegalArgumentException("a list of " + bits.length * 8 + " entries");
            }
            return new StatusList(bits);
        } catch (IOException e) {
            throw new IllegalArgumentException("not compressed by gzip", e);
        }
    }
}
