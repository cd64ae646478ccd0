package org.twige.learning.branch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A pack that was made for a branch. */
record Pack(
        UUID id,
        int number,
        Instant madeAt,
        LocalDate validUntil,
        UUID file,
        boolean withdrawn,
        int courses,
        int people) {}
