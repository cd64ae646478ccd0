package org.twige.courses.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sound file in Opus within Ogg, looked through page by page: whole, one stream, and how long.
 *
 * @param seconds rounded up
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3533">RFC 3533, Ogg</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7845">RFC 7845, Opus in Ogg</a>
 */
record OpusFile(int seconds) {

    /** Whatever the rate of the microphone, Opus counts 48,000 samples a second. */
    private static final long RATE = 48_000;

    private static final int HEAD_OF_PAGE = 27;
    private static final int LAST_PAGE = 4;

    /** The file, unless it is cut off, damaged, or of another kind. */
    static Optional<OpusFile> read(byte[] content) {
        var file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        var skipped = -1;
        var samples = 0L;
        var ended = false;
        while (file.remaining() > 0) {
            var page = page(file);
            if (page == null || ended) {
                return Optional.empty();
            }
            if (skipped < 0) {
                skipped = skipped(page);
                if (skipped < 0) {
                    return Optional.empty();
                }
            }
            samples = Math.max(samples, page.getLong(6));
            ended = (page.get(5) & LAST_PAGE) != 0;
            file.position(file.position() + page.capacity());
        }
        return ended && samples > skipped
                ? Optional.of(new OpusFile((int) Math.ceilDiv(samples - skipped, RATE)))
                : Optional.empty();
    }

    /** The page at which the file stands, or null where no whole and undamaged one is. */
    private static @Nullable ByteBuffer page(ByteBuffer file) {
        if (file.remaining() < HEAD_OF_PAGE || !text(file, file.position(), "OggS")) {
            return null;
        }
        var segments = file.get(file.position() + 26) & 0xff;
        if (file.remaining() < HEAD_OF_PAGE + segments) {
            return null;
        }
        var length = HEAD_OF_PAGE + segments;
        for (var at = 0; at < segments; at++) {
            length += file.get(file.position() + HEAD_OF_PAGE + at) & 0xff;
        }
        if (file.remaining() < length) {
            return null;
        }
        var page = file.slice(file.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        return sum(page) == page.getInt(22) ? page : null;
    }

    /** The samples at the beginning that are not to be heard, or -1 where the first page is not of Opus. */
    private static int skipped(ByteBuffer page) {
        var body = HEAD_OF_PAGE + (page.get(26) & 0xff);
        return page.capacity() >= body + 19 && text(page, body, "OpusHead") ? page.getShort(body + 10) & 0xffff : -1;
    }

    private static boolean text(ByteBuffer in, int at, String expected) {
        var bytes = new byte[expected.length()];
        if (in.limit() < at + bytes.length) {
            return false;
        }
        in.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII).equals(expected);
    }

    /** The check sum of RFC 3533: polynomial 0x04c11db7, from the highest bit, with its own four bytes taken as nothing. */
    static int sum(ByteBuffer page) {
        var sum = 0;
        for (var at = 0; at < page.capacity(); at++) {
            sum ^= (at >= 22 && at < 26 ? 0 : page.get(at) & 0xff) << 24;
            for (var bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
            }
        }
        return sum;
    }
}
