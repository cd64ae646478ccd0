package org.twige.credentials.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a proof.
 *
 * @param by null when a rule or a job did it
 */
record Happening(
        Kind kind,
        Instant at,
        @Nullable UUID by,
        @Nullable RefusalReason reason,
        @Nullable String words) {

    /** KEPT: a reviewer looked at a verified one that had been flagged, and left it. */
    enum Kind {
        SENT,
        VERIFIED,
        REFUSED,
        WITHDRAWN,
        REVOKED,
        KEPT,
        FLAGGED,
        DELETED
    }

    static Happening of(Kind kind, Instant at, @Nullable UUID by) {
        return new Happening(kind, at, by, null, null);
    }
}
