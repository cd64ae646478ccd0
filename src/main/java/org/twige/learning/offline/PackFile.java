package org.twige.learning.offline;

import java.util.List;
import org.twige.learning.offline.PackText.Media;

/** A pack as it is sent: kept in memory, never changed. */
final class PackFile {

    private final String address;
    private final byte[] json;
    private final byte[] compressed;
    private final String hash;
    private final List<Media> media;

    PackFile(String address, byte[] json, byte[] compressed, String hash, List<Media> media) {
        this.address = address;
        this.json = json;
        this.compressed = compressed;
        this.hash = hash;
        this.media = media;
    }

    String address() {
        return address;
    }

    byte[] json() {
        return json;
    }

    byte[] compressed() {
        return compressed;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    String hash() {
        return hash;
    }

    List<Media> media() {
        return media;
    }

    /** Kilobytes of the text on the wire. */
    int kilobytes() {
        return rounded(compressed.length);
    }

    /** Kilobytes of the drawings on the wire; 0 if there are none. */
    int mediaKilobytes() {
        return rounded(media.stream().mapToInt(Media::bytes).sum());
    }

    /** Kilobytes of text and drawings. */
    int allKilobytes() {
        return kilobytes() + mediaKilobytes();
    }

    private static int rounded(int bytes) {
        return (bytes + 1_023) / 1_024;
    }
}
