package org.twige.assessment.flags;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an official decides about a flag.
 *
 * @param seen when the reply came that stood on the page; empty for none
 */
record FlagForm(
        @Nullable String decision,
        @Nullable String reasons,
        @Nullable String seen) {

    static final FlagForm EMPTY = new FlagForm(null, null, null);
    static final int LONGEST = 2_000;

    Optional<FlagState> chosen() {
        return Stream.of(FlagState.IN_ORDER, FlagState.CHECK_ASKED)
                .filter(state -> state.key().equals(decision))
                .findFirst();
    }

    String words() {
        return reasons == null ? "" : reasons.strip();
    }

    boolean hasUsableReasons() {
        return !words().isEmpty() && words().length() <= LONGEST;
    }

    boolean isComplete() {
        return chosen().isPresent() && hasUsableReasons();
    }

    String reply() {
        return seen == null ? "" : seen;
    }
}
