package org.twige.learning.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The bytes of a message as its sender wrote them, whether they were pressed together for the way or not. */
final class SentBytes {

    private SentBytes() {}

    /**
     * Never more than one byte above the most, so that a small message that unfolds into a huge one harms nobody.
     *
     * @param encoding as the message says: {@code gzip}, or anything else for bytes as they are
     * @throws IOException if they are not what the encoding says
     */
    static byte[] read(InputStream sent, String encoding, int most) throws IOException {
        var bytes = sent.readNBytes(most + 1);
        if (!encoding.equalsIgnoreCase("gzip") || bytes.length > most) {
            return bytes;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readNBytes(most + 1);
        }
    }
}
