package org.twige.credentials;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names as they stand on a credential: composed letters, single spaces, no marks that turn or hide text. */
record PrintedName(String text) {

    private static final int LONGEST = 300;

    /** Controls, direction and joining marks, unassigned and private signs, broken halves of letters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");

    static PrintedName of(String names) {
        var visible = INVISIBLE.matcher(names.replaceAll("[\\t\\r\\n]", " ")).replaceAll("");
        var plain = SPACES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        var end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return new PrintedName(plain.substring(0, end).strip());
    }

    /** One letter of each name, in the order of the names: all that a typed code shows. */
    String initials() {
        return SPACES.splitAsStream(text)
                .map(name -> new StringBuilder().appendCodePoint(name.codePointAt(0)) + ".")
                .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return initials();
    }
}
