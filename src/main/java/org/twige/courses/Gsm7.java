package org.twige.courses;

import java.io.ByteArrayOutputStream;
import java.util.OptionalInt;

/**
 * The alphabet of text messages and of dialogues on keypad phones.
 *
 * @see "3GPP TS 23.038, 6.2.1: the default alphabet and its extension table"
 */
public final class Gsm7 {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final byte[] EXTENDED = {0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65};
    private static final int ESCAPE = 0x1B;

    private Gsm7() {}

    /** Places of 7 bits that a text takes: one for each sign, two for each of the extension table. */
    public static int length(String text) {
        return text.codePoints()
                .map(sign -> EXTENSION.indexOf(sign) >= 0 ? 2 : 1)
                .sum();
    }

    /** The first sign, as a code point, that the alphabet lacks; empty when the whole text can be sent. */
    public static OptionalInt firstMissing(String text) {
        return text.codePoints()
                .filter(sign -> BASIC.indexOf(sign) < 0 && EXTENSION.indexOf(sign) < 0)
                .findFirst();
    }

    /** An octet for each place, as gateways of networks take them; the whole text must be in the alphabet. */
    public static byte[] octets(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            var basic = BASIC.indexOf(sign);
            if (basic >= 0) {
                octets.write(basic < ESCAPE ? basic : basic + 1);
            } else {
                octets.write(ESCAPE);
                octets.write(EXTENDED[EXTENSION.indexOf(sign)]);
            }
        }
        return octets.toByteArray();
    }
}
