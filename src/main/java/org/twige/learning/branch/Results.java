package org.twige.learning.branch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of results that somebody brought from a branch.
 *
 * @param pack the number of the pack with which it was made
 * @param file null once it was deleted
 * @param withdrawn was that pack withdrawn since?
 * @param madeAt by the clock of the branch
 * @param lookedAt since when it is known what taking it in would do; null until then
 * @param askedAt when somebody asked for it to be taken in; null until then
 * @param mergedAt when all of it was taken in; null until then
 */
record Results(
        UUID id,
        UUID branch,
        int pack,
        @Nullable UUID file,
        boolean withdrawn,
        Instant madeAt,
        Instant broughtAt,
        @Nullable Instant lookedAt,
        @Nullable Instant askedAt,
        @Nullable Instant mergedAt) {

    /** Was it looked at, and does it wait for somebody to say that it may be taken in? */
    boolean waits() {
        return lookedAt != null && askedAt == null && !withdrawn;
    }

    /** Can it not be taken in any more, because its pack was withdrawn before anybody asked for that? */
    boolean isRefused() {
        return askedAt == null && withdrawn;
    }
}
