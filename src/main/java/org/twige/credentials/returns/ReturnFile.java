package org.twige.credentials.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of results that was made.
 *
 * @param results of people whom the HR system knows by a number
 * @param unmatched results of others, in a list beside them
 * @param by the name of who made it; empty when that person is not known any more
 */
record ReturnFile(
        UUID id,
        LocalDate from,
        LocalDate until,
        long results,
        long unmatched,
        UUID file,
        String sha256,
        Instant madeAt,
        @Nullable String by) {}
