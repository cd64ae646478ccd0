package org.twige.learning.offline;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twige.learning.offline.ReadBatch.Sender;
import org.twige.people.PersonId;

/** Tells whether a batch comes from the phone that it names; the first one that is signed makes the phone's key known. */
@Component
class CheckBatch {

    private final DeviceKeys keys;
    private final Clock clock;

    CheckBatch(DeviceKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    enum Signed {
        YES,
        /** The browser cannot sign: noted, and no reason to refuse. */
        NO,
        /** Signed by another phone, for another person, or changed since; or a phone that signs did not. */
        WRONGLY
    }

    /** The other numbers under which a phone may know the person. */
    List<UUID> earlier(PersonId person) {
        return keys.earlier(person);
    }

    /**
     * Checks.
     *
     * @param signature as it came in the header; null for none
     */
    Signed check(PersonId person, Sender sender, byte[] message, @Nullable String signature) {
        var known = keys.of(person, sender.device());
        if (signature == null) {
            return known.isPresent() || sender.isForAnotherThan(person) ? Signed.WRONGLY : Signed.NO;
        }
        var key = known.orElseGet(() -> PhoneKey.bytes(sender.key()));
        if (!sender.isFor(person) || !PhoneKey.signed(key, message, PhoneKey.bytes(signature))) {
            return Signed.WRONGLY;
        }
        if (known.isEmpty()) {
            keys.keep(person, sender.device(), key, clock.instant());
        }
        return Signed.YES;
    }
}
