package org.twige.courses;

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
}
