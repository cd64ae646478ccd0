package org.twige.outreach.channels;

import java.text.Normalizer;
import java.util.List;
import org.twige.courses.Gsm7;

/** Words as a telephone shows them, so that one text message holds 160 signs and not 70. */
public final class TelephoneText {

    /** Places of one message. */
    public static final int MOST = 160;

    /** Where there are several, each says which one it is. */
    private static final int PLACES_OF_A_PART = 153;

    private static final String PRINTED = "’‘‛′“”„«»–—‑…•·\u00A0\u202F\u2009";
    private static final String TYPED = "''''\"\"\"\"\"---.--   ";

    private static final String JOINED = "œŒﬁﬂ";
    private static final List<String> PARTED = List.of("oe", "OE", "fi", "fl");

    private TelephoneText() {}

    /** The same words: curly signs straight, letters of other alphabets without their accents, the rest a question mark. */
    public static String of(String text) {
        var written = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(sign -> written.append(write(Character.toString(sign))));
        return written.toString();
    }

    /** How many messages a network counts for words that are written so. */
    public static int parts(String text) {
        var places = Gsm7.length(text);
        return places <= MOST ? 1 : Math.ceilDiv(places, PLACES_OF_A_PART);
    }

    private static String write(String sign) {
        if (isIn(sign)) {
            return sign;
        }
        var typed = PRINTED.indexOf(sign);
        if (typed >= 0) {
            return TYPED.substring(typed, typed + 1);
        }
        var joined = JOINED.indexOf(sign);
        if (joined >= 0) {
            return PARTED.get(joined);
        }
        var bare = Normalizer.normalize(sign, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return isIn(bare) ? bare : "?";
    }

    private static boolean isIn(String text) {
        return Gsm7.firstMissing(text).isEmpty();
    }
}
