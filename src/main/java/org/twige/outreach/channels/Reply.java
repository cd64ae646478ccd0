package org.twige.outreach.channels;

import java.util.regex.Pattern;

/** What the other side said of a message, as it may be kept: one short line without addresses and numbers of people. */
final class Reply {

    private static final int LONGEST = 200;
    private static final Pattern ADDRESSES = Pattern.compile("<?[^\\s<>\"']{1,100}@[^\\s<>\"']{1,100}>?");
    private static final Pattern LONG_NUMBERS = Pattern.compile("\\+?\\d(?:[ -]?\\d){6,}");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{C}]+");

    private Reply() {}

    static String kept(String said) {
        var start = said.length() > 10 * LONGEST ? said.substring(0, 10 * LONGEST) : said;
        var line = UNPRINTABLE.matcher(start).replaceAll(" ");
        var bare = LONG_NUMBERS
                .matcher(ADDRESSES.matcher(line).replaceAll("…"))
                .replaceAll("…")
                .strip();
        return bare.codePointCount(0, bare.length()) > LONGEST
                ? bare.substring(0, bare.offsetByCodePoints(0, LONGEST))
                : bare;
    }
}
