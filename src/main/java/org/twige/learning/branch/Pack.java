package org.twige.learning.branch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was made for a branch.
 *
 * @param file null once it was deleted
 */
record Pack(
        UUID id,
        int number,
        Instant madeAt,
        LocalDate validUntil,
        @Nullable UUID file,
        boolean withdrawn,
        int courses,
        int people) {}
