package org.twige.outreach.channels;

import java.text.Normalizer;

/**
 * Words in the alphabet of text messages, so that one message holds 160 signs and not 70.
 *
 * @see "3GPP TS 23.038, 6.2.1: the default alphabet; its extension is left out, for its signs count twice"
 */
public final class Gsm7 {

    /** Of one message. */
    public static final int MOST = 160;

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String PRINTED = "’‘“”–—…\u00A0\u202F";
    private static final String TYPED = "''\"\"--.  ";

    private Gsm7() {}

    /** The same words: curly signs straight, letters of other alphabets without their accents, the rest a question mark. */
    public static String write(String text) {
        var written = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(sign -> written.append(write(sign)));
        return written.toString();
    }

    public static boolean isIn(String text) {
        return text.codePoints().allMatch(sign -> ALPHABET.indexOf(sign) >= 0);
    }

    /** One octet for each sign, as gateways take it; the text must be in the alphabet. */
    static byte[] octets(String text) {
        var octets = new byte[text.length()];
        for (var i = 0; i < octets.length; i++) {
            octets[i] = (byte) ALPHABET.indexOf(text.charAt(i));
        }
        return octets;
    }

    private static String write(int sign) {
        var text = Character.toString(sign);
        if (isIn(text)) {
            return text;
        }
        var typed = PRINTED.indexOf(sign);
        if (typed >= 0) {
            return TYPED.substring(typed, typed + 1);
        }
        var bare = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return isIn(bare) ? bare : "?";
    }
}
