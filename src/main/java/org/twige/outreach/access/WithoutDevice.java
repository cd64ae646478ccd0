package org.twige.outreach.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * Somebody without a device.
 *
 * @param saidAt when the person or a coordinator said so; null where nothing is known that reaches the person
 * @param saidSelf did the person say so?
 * @param arranged what holds, by name
 */
record WithoutDevice(
        UUID person,
        String names,
        String staffNo,
        LocalText institution,
        @Nullable Instant saidAt,
        boolean saidSelf,
        List<String> arranged) {

    /** The end of the key of the words that say why the person is on the list. */
    String why() {
        return saidAt == null ? "unreached" : saidSelf ? "self" : "coordinator";
    }
}
