package org.twige.people.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How the letters of a staff list are written as bytes. */
enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16(StandardCharsets.UTF_16),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final int BUFFER = 65_536;

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    /** Found out from all bytes; empty when they are no text, but for example a workbook. */
    static Optional<Encoding> of(InputStream bytes) throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        fill(buffer, bytes);
        if (startsWith(buffer, 0xFE, 0xFF) || startsWith(buffer, 0xFF, 0xFE)) {
            return Optional.of(UTF_16);
        }
        if (Workbook.of(buffer) != Workbook.NONE || holdsZero(buffer)) {
            return Optional.empty();
        }
        return Optional.of(isUtf8(decoder, buffer, bytes) ? UTF_8 : WINDOWS_1252);
    }

    /** Whether bytes are the file of a spreadsheet program. */
    enum Workbook {
        NONE,
        ZIPPED,
        OLD;

        static Workbook of(InputStream bytes) throws IOException {
            var buffer = ByteBuffer.allocate(4);
            fill(buffer, bytes);
            return of(buffer);
        }

        /** An old one may be a new one with a password. */
        private static Workbook of(ByteBuffer start) {
            if (startsWith(start, 'P', 'K', 3, 4)) {
                return ZIPPED;
            }
            return startsWith(start, 0xD0, 0xCF, 0x11, 0xE0) ? OLD : NONE;
        }
    }

    private static boolean isUtf8(CharsetDecoder decoder, ByteBuffer buffer, InputStream bytes) throws IOException {
        var letters = CharBuffer.allocate(BUFFER);
        while (buffer.hasRemaining()) {
            letters.clear();
            if (decoder.decode(buffer, letters, false).isError()) {
                return false;
            }
            buffer.compact();
            var before = buffer.position();
            fill(buffer, bytes);
            if (buffer.limit() == before) {
                return before == 0;
            }
        }
        return true;
    }

    private static void fill(ByteBuffer buffer, InputStream bytes) throws IOException {
        buffer.put(bytes.readNBytes(buffer.remaining())).flip();
    }

    private static boolean startsWith(ByteBuffer buffer, int... signature) {
        for (var i = 0; i < signature.length; i++) {
            if (i >= buffer.limit() || (buffer.get(i) & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsZero(ByteBuffer buffer) {
        for (var i = 0; i < buffer.limit(); i++) {
            if (buffer.get(i) == 0) {
                return true;
            }
        }
        return false;
    }
}
