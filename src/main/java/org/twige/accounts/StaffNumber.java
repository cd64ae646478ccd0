package org.twige.accounts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A staff number as somebody typed it; what cannot be one becomes one that nobody has. */
record StaffNumber(String value) {

    private static final Pattern POSSIBLE = Pattern.compile("[\\p{L}\\p{N} ./_-]{1,40}");

    StaffNumber {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
        if (!POSSIBLE.matcher(value).matches()) {
            value = "-";
        }
    }

    @Override
    public String toString() {
        return "StaffNumber"; // never in a log
    }
}
