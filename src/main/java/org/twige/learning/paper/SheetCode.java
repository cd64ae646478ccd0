package org.twige.learning.paper;

import java.security.SecureRandom;
import java.util.Locale;

/** The code printed on a worksheet: twelve signs, so that nobody finds another by trying. */
final class SheetCode {

    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";
    private static final int LONG = 12;
    private static final SecureRandom CHANCE = new SecureRandom();

    private SheetCode() {}

    static String next() {
        var code = new StringBuilder();
        for (var i = 0; i < LONG; i++) {
            code.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As it was meant: spaces, hyphens and small letters are how people type. */
    static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** In groups of four, for the eye. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
