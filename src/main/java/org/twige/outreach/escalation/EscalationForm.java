package org.twige.outreach.escalation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a mandate; an empty field means never.
 *
 * @param after days past the date
 * @param share people in a hundred
 */
record EscalationForm(@Nullable String after, @Nullable String share) {

    private static final int A_YEAR = 365;
    private static final int ALL = 100;

    boolean isAfterPossible() {
        return isPossible(after, A_YEAR);
    }

    boolean isSharePossible() {
        return isPossible(share, ALL);
    }

    @Nullable
    Integer afterDays() {
        return number(after);
    }

    @Nullable
    Integer sharePercent() {
        return number(share);
    }

    private static boolean isPossible(@Nullable String typed, int most) {
        var words = Objects.requireNonNullElse(typed, "").strip();
        return words.isEmpty()
                || (words.matches("[0-9]{1,3}") && Integer.parseInt(words) >= 1 && Integer.parseInt(words) <= most);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        var words = Objects.requireNonNullElse(typed, "").strip();
        return words.isEmpty() ? null : Integer.valueOf(words);
    }
}
