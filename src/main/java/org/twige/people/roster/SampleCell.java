package org.twige.people.roster;

import java.util.regex.Pattern;

/** A cell as an example: recognisable, with long numbers hidden but for their end. */
final class SampleCell {

    private static final int LONGEST = 40;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}(?=\\d{3})");

    private SampleCell() {}

    static String of(String cell) {
        var text = CleanText.of(cell);
        var hidden = LONG_NUMBER
                .matcher(text)
                .replaceAll(number -> "•".repeat(number.group().length()));
        return hidden.length() <= LONGEST ? hidden : hidden.substring(0, LONGEST - 1) + "…";
    }
}
