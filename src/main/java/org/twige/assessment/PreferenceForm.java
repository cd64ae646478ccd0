package org.twige.assessment;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chooses.
 *
 * @param time per cent of more time
 * @param ways the other choices
 */
record PreferenceForm(@Nullable Integer time, @Nullable List<String> ways) {

    static final List<String> WAYS = List.of("larger-text", "screen-reader", "read-aloud", "paper");

    /** Is it a choice that the page offers? */
    boolean isPossible() {
        return time != null && Preference.MORE_TIME.contains(time) && WAYS.containsAll(chosen());
    }

    Preference preference() {
        return new Preference(
                Objects.requireNonNullElse(time, 0),
                chosen().contains("larger-text"),
                chosen().contains("screen-reader"),
                chosen().contains("read-aloud"),
                chosen().contains("paper"));
    }

    private List<String> chosen() {
        return Objects.requireNonNullElse(ways, List.of());
    }
}
