package org.twige.credentials.reading;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Says before anything is opened whether a PDF would swell beyond measure. */
final class PdfWeight {

    static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfWeight() {}

    /** Unpacks each compressed stream into nothing and counts; of a stream in a stream nobody knows where it ends. */
    static void requireSane(byte[] pdf) throws NotReadable {
        var total = 0L;
        for (var at = next(pdf, 0); at >= 0; at = next(pdf, at)) {
            total += unpacked(pdf, at, MOST_BYTES - total);
            if (total >= MOST_BYTES) {
                throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
            }
        }
    }

    /** Where the bytes of the next stream begin; negative when there is none. */
    private static int next(byte[] pdf, int from) {
        for (var at = from; at <= pdf.length - STREAM.length - 2; at++) {
            if (isStream(pdf, at)) {
                var begin = at + STREAM.length;
                begin += pdf[begin] == '\r' ? 1 : 0;
                return begin + (pdf[begin] == '\n' ? 1 : 0);
            }
        }
        return -1;
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (var i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || pdf[at - 1] != 'd'; // endstream
    }

    private static long unpacked(byte[] pdf, int at, long most) throws NotReadable {
        if (at + 2 > pdf.length || !isPacked(pdf, at)) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(pdf, at, pdf.length - at);
            var buffer = new byte[65_536];
            var total = 0L;
            for (var read = inflater.inflate(buffer); read > 0 && total < most; read = inflater.inflate(buffer)) {
                if (total == 0 && read > 2 && buffer[0] == 0x78 && isPacked(buffer, 0)) {
                    throw new NotReadable(Unreadable.TOO_MANY_PIXELS);
                }
                total += read;
            }
            return total;
        } catch (DataFormatException _) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** A header of zlib. */
    private static boolean isPacked(byte[] bytes, int at) {
        var first = bytes[at] & 0xff;
        var second = bytes[at + 1] & 0xff;
        return (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
    }
}
