package org.twige.assessment.flags;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/**
 * Notes with which device a final is begun, so that it can be told whether others began theirs with the same one on that
 * day. A device is a random number in a cookie of one day; nothing is read from the device itself.
 */
@Component
public class Devices {

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{32}");
    private static final int MARK_BYTES = 16;

    private final DeviceMarks marks;
    private final Country country;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Devices(DeviceMarks marks, Country country, Clock clock) {
        this.marks = marks;
        this.country = country;
        this.clock = clock;
    }

    /** The number of a device that has none yet. */
    public String newNumber() {
        return HexFormat.of().formatHex(random(16));
    }

    /** Could this have been given by {@link #newNumber}? */
    public static boolean isNumber(String sent) {
        return NUMBER.matcher(sent).matches();
    }

    /** Notes the device of an attempt; the number itself is kept nowhere, and the key of its mark only today. */
    public void note(UUID attempt, String number) {
        var today = country.today(clock);
        marks.add(attempt, today, mark(marks.keyOf(today, random(32)), number));
    }

    private static byte[] mark(byte[] key, String number) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(number.getBytes(StandardCharsets.US_ASCII)), MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private byte[] random(int bytes) {
        var random = new byte[bytes];
        chance.nextBytes(random);
        return random;
    }
}
