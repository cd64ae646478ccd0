package org.twige.people.roster;

import java.text.Normalizer;
import org.twige.border.SafeCsv;

/** The text of a cell without what nobody sees: control and direction signs, hard spaces, decomposed accents. */
public final class CleanText {

    private CleanText() {}

    /** Our own tables guard what could start a formula; when they come back the guards go again. */
    public static String of(String cell) {
        var text = SafeCsv.unguarded(cell.strip());
        return isPlain(text) ? text.strip() : cleaned(text);
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
}
