package org.twige.assessment.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** Codes that people read from a screen or a slip and type; no letter looks like another, and none makes a word. */
final class Codes {

    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int ROOM = 6;
    private static final int TICKET = 7;
    private static final int SHEET = 12;
    private static final int SECRET = 32;

    private Codes() {}

    /** Of a room, for minutes: one of a million. */
    static String room() {
        return some(DIGITS, ROOM);
    }

    /** Of one person in one room: one of thirteen thousand million. */
    static String ticket() {
        return some(LETTERS, TICKET);
    }

    /** Of an answer sheet: one of more than 10^17, so that nobody finds another by trying. */
    static String sheet() {
        return some(LETTERS, SHEET);
    }

    /** What a device holds: 256 bits. */
    static String secret() {
        var bytes = new byte[SECRET];
        CHANCE.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** As it was meant: spaces, hyphens and small letters are how people type. */
    static String typed(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    /** In groups of four, for the eye. */
    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** SHA-256 of a text, in hexadecimal. */
    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String some(String letters, int count) {
        var code = new StringBuilder();
        for (var i = 0; i < count; i++) {
            code.append(letters.charAt(CHANCE.nextInt(letters.length())));
        }
        return code.toString();
    }
}
