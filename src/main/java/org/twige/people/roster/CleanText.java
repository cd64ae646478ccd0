package org.twige.people.roster;

import java.text.Normalizer;

/** The text of a cell without what nobody sees: control and direction signs, hard spaces, decomposed accents. */
final class CleanText {

    private static final String GUARDED = "=+-@";

    private CleanText() {}

    static String of(String cell) {
        return isPlain(cell) ? unguarded(cell.strip()) : unguarded(cleaned(cell));
    }

    private static boolean isPlain(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String cell) {
        var clean = new StringBuilder(cell.length());
        for (var i = 0; i < cell.length(); i++) {
            var sign = cell.charAt(i);
            switch (Character.getType(sign)) {
                case Character.CONTROL, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR -> clean.append(' ');
                case Character.FORMAT, Character.PRIVATE_USE, Character.UNASSIGNED -> {}
                default -> clean.append(sign);
            }
        }
        return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
    }

    /** Our own tables put an apostrophe before such a sign; when they come back it goes again. */
    private static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && GUARDED.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
