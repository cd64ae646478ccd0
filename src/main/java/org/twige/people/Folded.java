package org.twige.people;

import java.text.Normalizer;
import java.util.Locale;

/** Text as spellings are compared: without case and accents, every run of signs and spaces as one space. */
public final class Folded {

    private Folded() {}

    public static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (var sign : Normalizer.normalize(text, Normalizer.Form.NFKD).toCharArray()) {
            if (Character.isLetterOrDigit(sign)) {
                folded.append(sign);
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK
                    && !folded.isEmpty()
                    && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
            }
        }
        return folded.toString().strip().toLowerCase(Locale.ROOT);
    }
}
