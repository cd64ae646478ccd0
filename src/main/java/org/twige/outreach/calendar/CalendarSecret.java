package org.twige.outreach.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 bits that nobody can guess, as they stand in the address of a calendar; we keep a hash. */
record CalendarSecret(String text) {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static CalendarSecret random() {
        var random = new byte[BYTES];
        CHANCE.nextBytes(random);
        return new CalendarSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "CalendarSecret"; // never in a log
    }
}
