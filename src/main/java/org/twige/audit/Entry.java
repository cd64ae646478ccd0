package org.twige.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An act in the chain of its month.
 *
 * @param month the first day of the month, in UTC
 * @param number 1, 2, 3 … within the month
 * @param at to the microsecond, as the database keeps it
 * @param previous the hash of the entry before, in hexadecimal; zeros for the first of a month
 * @param hash SHA-256 over the previous hash and this entry
 */
public record Entry(LocalDate month, long number, Instant at, Act act, String previous, String hash) {

    static final String FIRST = "0".repeat(64);

    static Entry after(String previous, LocalDate month, long number, Instant at, Act act) {
        return new Entry(month, number, at, act, previous, hashOf(previous, month, number, at, act));
    }

    /** True when nothing in this entry was changed since it was written. */
    boolean isIntact() {
        return hash.equals(hashOf(previous, month, number, at, act));
    }

    private static String hashOf(String previous, LocalDate month, long number, Instant at, Act act) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        digest.update(canonical(month, number, at, act).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Field lengths stand before the fields, so that no two entries can be written the same. */
    private static String canonical(LocalDate month, long number, Instant at, Act act) {
        return field(month.toString())
                + field(Long.toString(number))
                + field(at.toString())
                + field(act.actor())
                + field(act.kind())
                + field(act.subject())
                + detailsOf(act.details());
    }

    private static String detailsOf(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(detail -> field(detail.getKey()) + field(detail.getValue()))
                        .collect(Collectors.joining());
    }

    private static String field(String text) {
        return text.length() + ":" + text + "\n";
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
