package org.twige.learning.branch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * An office where people learn on a computer without internet.
 *
 * @param key of its computer, as an official heard it; null until then
 * @param mergedAt when results were taken in last; null if never
 */
record Branch(
        UUID id,
        String code,
        LocalText names,
        @Nullable KeyPrint key,
        @Nullable Instant mergedAt) {}
