package org.twige.learning.classes;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The code on the wall of a class: six digits, for minutes. */
final class ClassCode {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private ClassCode() {}

    static String next() {
        return "%06d".formatted(CHANCE.nextInt(1_000_000));
    }

    /** Can what was meant be a code at all? */
    static boolean isPossible(String meant) {
        return CODE.matcher(meant).matches();
    }

    /** In two groups of three, to be read aloud. */
    static String spoken(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    /** As it was meant: people type spaces and hyphens. */
    static String typed(String code) {
        return code.replaceAll("[\\s-]", "");
    }
}
