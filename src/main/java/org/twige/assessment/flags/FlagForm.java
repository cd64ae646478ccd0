package org.twige.assessment.flags;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an official decides about a flag.
 *
 * @param seen when the last words came that stood on the page; empty for none
 * @param confirmed true: the official knows what follows when a final does not count
 */
record FlagForm(
        @Nullable String decision,
        @Nullable String reasons,
        @Nullable String seen,
        @Nullable String confirmed) {

    static final FlagForm EMPTY = new FlagForm(null, null, null, null);
    static final int LONGEST = 2_000;

    Optional<FlagState> chosen() {
        return Arrays.stream(FlagState.values())
                .filter(state -> state != FlagState.RAISED && state.key().equals(decision))
                .findFirst();
    }

    String words() {
        return reasons == null ? "" : reasons.strip();
    }

    boolean hasUsableReasons() {
        return !words().isEmpty() && words().length() <= LONGEST;
    }

    /** A final that does not count is not decided about by a slip of the finger. */
    boolean lacksConfirmation() {
        return !"true".equals(confirmed)
                && chosen().filter(state -> state == FlagState.NOT_COUNTED).isPresent();
    }

    boolean isComplete() {
        return chosen().isPresent() && hasUsableReasons() && !lacksConfirmation();
    }

    String wordsSeen() {
        return seen == null ? "" : seen;
    }
}
