package org.twige.learning.offline;

import java.util.List;
import org.twige.learning.offline.PackText.Media;

/**
 * A pack as it is sent.
 *
 * @param hash SHA-256 of the bytes, in hexadecimal
 */
record PackFile(String address, byte[] json, byte[] compressed, String hash, List<Media> media) {

    /** Kilobytes of the text on the wire. */
    int kilobytes() {
        return rounded(compressed.length);
    }

    /** Kilobytes of the drawings on the wire; 0 if there are none. */
    int mediaKilobytes() {
        return rounded(media.stream().mapToInt(Media::bytes).sum());
    }

    private static int rounded(int bytes) {
        return (bytes + 1_023) / 1_024;
    }
}
