package org.twige.labs.asking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that its writer lets others read.
 *
 * @param reported somebody reported it, and no other learner sees it any more
 * @param removed why the programme office took it away; null if it did not
 */
record SharedRequest(
        UUID id,
        String task,
        String language,
        String words,
        boolean reported,
        @Nullable String removed) {}
