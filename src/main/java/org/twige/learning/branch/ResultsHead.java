package org.twige.learning.branch;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.twige.learning.offline.SentEvent;

/**
 * What a file of results says of itself.
 *
 * @param pack the one that the branch opened last
 * @param madeAt by the clock of the branch
 */
record ResultsHead(UUID branch, UUID pack, Instant madeAt) {

    static final String NAME = "results.json";
    static final String EVENTS = "events.json";

    /** A file may lack what this type promises. */
    boolean isWhole() {
        return Stream.<Object>of(branch, pack, madeAt).allMatch(Objects::nonNull);
    }

    /** One act of somebody at the branch, in the form in which phones tell theirs. */
    record Act(UUID person, SentEvent event) {

        /** A file may lack what this type promises. */
        boolean isWhole() {
            return Stream.<Object>of(person, event).allMatch(Objects::nonNull);
        }

        /** The short name of its course, as the file says; empty for none. */
        String course() {
            return Objects.requireNonNullElse(event.course(), "").replace("\0", "");
        }
    }
}
