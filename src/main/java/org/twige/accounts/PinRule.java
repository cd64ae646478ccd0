package org.twige.accounts;

import java.util.stream.IntStream;

/** What a PIN must keep to: four to six digits that nobody tries first. */
final class PinRule {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 6;

    private PinRule() {}

    static boolean allows(String pin) {
        return isPin(pin) && !isRow(pin, 0) && !isRow(pin, 1) && !isRow(pin, -1) && !isYear(pin);
    }

    /** Can it be a PIN at all, good or bad? */
    static boolean isPin(String typed) {
        return typed.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}");
    }

    /** 0000, 1234, 9876: each digit follows from the one before. */
    private static boolean isRow(String pin, int step) {
        return IntStream.range(1, pin.length()).allMatch(at -> pin.charAt(at) == pin.charAt(at - 1) + step);
    }

    /** The year in which somebody was born, or joined. */
    private static boolean isYear(String pin) {
        return pin.matches("(19|20)[0-9]{2}");
    }
}
