package org.twige.assessment.exchange;

/** Signs with a backslash before them are words and no signs: they are hidden while the signs are looked for. */
final class GiftSigns {

    private static final String ESCAPED = "~=#{}:\\n";
    private static final char FIRST = '\ue000';

    private GiftSigns() {}

    static String hidden(String text) {
        var hidden = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var place = text.charAt(i) == '\\' && i + 1 < text.length() ? ESCAPED.indexOf(text.charAt(i + 1)) : -1;
            hidden.append(place < 0 ? text.charAt(i) : (char) (FIRST + place));
            i += place < 0 ? 0 : 1;
        }
        return hidden.toString();
    }

    static String shown(String text) {
        var shown = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var place = text.charAt(i) - FIRST;
            if (place < 0 || place >= ESCAPED.length()) {
                shown.append(text.charAt(i));
            } else {
                shown.append(ESCAPED.charAt(place) == 'n' ? '\n' : ESCAPED.charAt(place));
            }
        }
        return shown.toString();
    }
}
