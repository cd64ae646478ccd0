package org.twige.people.names;

import java.text.Normalizer;
import java.util.Locale;

/** Text as spellings are compared: without case and accents, every run of signs and spaces as one space. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        for (var i = 0; i < plain.length(); i++) {
            var sign = plain.charAt(i);
            if (Character.isLetterOrDigit(sign)) {
                folded.append(Character.toLowerCase(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }
}
