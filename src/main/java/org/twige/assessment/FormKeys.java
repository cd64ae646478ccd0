package org.twige.assessment;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * The keys of forms. Each carries the moment at which its page was made, so that a saved response tells how long it took
 * without another write.
 *
 * @see "RFC 9562, 5.7, UUID version 7"
 */
final class FormKeys {

    private static final SecureRandom CHANCE = new SecureRandom();

    private FormKeys() {}

    static UUID at(Instant moment) {
        var high = moment.toEpochMilli() << 16 | 0x7000 | CHANCE.nextInt(0x1000);
        var low = CHANCE.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
