package org.twige.people.roster;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.people.Scope;

/** A staff list that has just come in. */
record NewBatch(
        UUID file,
        String fileName,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        Scope scope,
        String language,
        boolean partial,
        @Nullable UUID source) {}
