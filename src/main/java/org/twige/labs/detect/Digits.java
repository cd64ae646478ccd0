package org.twige.labs.detect;

/** Texts with digits of every script written as 0 to 9, sign for sign. */
final class Digits {

    private Digits() {}

    static String plain(String text) {
        var plain = new StringBuilder(text);
        for (var at = 0; at < plain.length(); at++) {
            var digit = Character.digit(plain.charAt(at), 10);
            if (digit >= 0) {
                plain.setCharAt(at, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }
}
