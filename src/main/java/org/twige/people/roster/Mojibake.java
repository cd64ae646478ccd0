package org.twige.people.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Letters that were written as UTF-8 and read as Windows-1252 on the way, such as {@code Ã©} for {@code é}. */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    /** True when a sign stands there that follows only from a wrong reading. */
    static boolean suspects(String text) {
        for (var i = 0; i + 1 < text.length(); i++) {
            var lead = text.charAt(i);
            if (lead >= '\u00C2' && lead <= '\u00F4' && isContinuation(text.charAt(i + 1))) {
                return true;
            }
        }
        return text.indexOf('\uFFFD') >= 0;
    }

    /** The letters as they were meant; empty when they cannot be won back. */
    static Optional<String> repaired(String text) {
        var bytes = ByteBuffer.allocate(text.length());
        for (var i = 0; i < text.length(); i++) {
            var sign = asByte(text.charAt(i));
            if (sign < 0) {
                return Optional.empty();
            }
            bytes.put((byte) sign);
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isContinuation(char sign) {
        var value = asByte(sign);
        return value >= 0x80 && value <= 0xBF;
    }

    private static int asByte(char sign) {
        if (sign < 0x100) {
            return sign;
        }
        try {
            return WINDOWS.newEncoder()
                            .encode(CharBuffer.wrap(new char[] {sign}))
                            .get()
                    & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
