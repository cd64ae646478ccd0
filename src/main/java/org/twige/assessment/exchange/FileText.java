package org.twige.assessment.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.twige.assessment.exchange.ReadForeignFile.Refusal;
import org.twige.assessment.exchange.ReadForeignFile.Why;

/** The text of a file: UTF-8, or UTF-16 as Windows saves it. */
final class FileText {

    private static final Map<String, Charset> MARKS = Map.of(
            "efbbbf", StandardCharsets.UTF_8,
            "fffe", StandardCharsets.UTF_16LE,
            "feff", StandardCharsets.UTF_16BE);

    private FileText() {}

    static String of(byte[] file) throws Refusal {
        var charset = charset(file);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            var written = new StringBuilder(text.length());
            text.codePoints().filter(FileText::isWritten).forEach(written::appendCodePoint);
            return written.toString().replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException _) {
            throw new Refusal(Why.ENCODING);
        }
    }

    /** Does it look like XML, whatever its encoding? */
    static boolean beginsWithATag(byte[] file) {
        for (var sign : file) {
            if (sign == '<') {
                return true;
            } else if (sign > ' ') {
                return false;
            }
        }
        return false;
    }

    /** Without a mark, every second byte of a western text in UTF-16 is zero. */
    private static Charset charset(byte[] file) {
        for (var mark : MARKS.entrySet()) {
            if (begins(file, mark.getKey())) {
                return mark.getValue();
            }
        }
        if (file.length > 3 && file[1] == 0 && file[3] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return file.length > 3 && file[0] == 0 && file[2] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] file, String mark) {
        for (var i = 0; i < mark.length() / 2; i++) {
            if (file.length <= i || (file[i] & 0xff) != Integer.parseInt(mark.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }

    /** No sign that controls something, and none of those that the reader of GIFT uses for itself. */
    private static boolean isWritten(int sign) {
        return sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || (sign != 0xfeff
                        && Character.getType(sign) != Character.CONTROL
                        && Character.getType(sign) != Character.PRIVATE_USE
                        && Character.getType(sign) != Character.SURROGATE);
    }
}
