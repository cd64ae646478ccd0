package org.twige.credentials.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The badge that is baked into a picture.
 *
 * @see "Open Badges Baking Specification 2.0; Open Badges 3.0, 5.3; PNG, iTXt and tEXt"
 */
final class BakedBadge {

    private static final int SIGNATURE = 8;
    private static final int AROUND = 12;

    private BakedBadge() {}

    /** The text of the first chunk that says it holds a badge. */
    static Optional<String> in(byte[] png) {
        var at = SIGNATURE;
        while (at + AROUND <= png.length) {
            var length = ByteBuffer.wrap(png, at, 4).getInt();
            if (length < 0 || length > png.length - at - AROUND) {
                return Optional.empty();
            }
            var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (type.equals("iTXt") || type.equals("tEXt")) {
                var found = text(type, ByteBuffer.wrap(png, at + 8, length).slice());
                if (found.isPresent()) {
                    return found;
                }
            }
            at += AROUND + length;
        }
        return Optional.empty();
    }

    private static Optional<String> text(String type, ByteBuffer chunk) {
        var key = upToZero(chunk);
        if (!key.equals("openbadges") && !key.equals("openbadgecredential")) {
            return Optional.empty();
        }
        if (type.equals("tEXt") || chunk.remaining() < 2) {
            return Optional.of(Text.of(rest(chunk)));
        }
        var compressed = chunk.get() == 1;
        chunk.get();
        upToZero(chunk); // language
        upToZero(chunk); // the key in that language
        return compressed ? inflated(rest(chunk)) : Optional.of(Text.of(rest(chunk)));
    }

    private static String upToZero(ByteBuffer chunk) {
        var text = new StringBuilder();
        while (chunk.hasRemaining()) {
            var next = chunk.get();
            if (next == 0) {
                break;
            }
            text.append((char) (next & 0xff));
        }
        return text.toString();
    }

    private static byte[] rest(ByteBuffer chunk) {
        var bytes = new byte[chunk.remaining()];
        chunk.get(bytes);
        return bytes;
    }

    private static Optional<String> inflated(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            var text = in.readNBytes(ReadBadge.MOST_BYTES + 1);
            return text.length > ReadBadge.MOST_BYTES ? Optional.empty() : Optional.of(Text.of(text));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
