package org.twige.outreach.wishes;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twige.outreach.channels.ChannelKind;

/**
 * What somebody chooses.
 *
 * @param way the name of a channel; empty for no choice
 * @param hour one of {@link #HOURS}; empty for no choice
 * @param wanted some of {@link #OPTIONAL}
 */
record WishForm(
        @Nullable String way,
        @Nullable Integer hour,
        @Nullable List<String> wanted) {

    static final List<Integer> HOURS = List.of(10, 12, 14, 16);
    static final String THANKS = "thanks";
    static final String WEEK = "week";
    static final String PAUSE = "pause";
    static final List<String> OPTIONAL = List.of(THANKS, WEEK, PAUSE);

    private static final List<String> WAYS = List.of("", "EMAIL", "SMS");
    private static final int A_MONTH = 30;

    /** Is it a choice that the page offers? */
    boolean isPossible() {
        return WAYS.contains(said())
                && (hour == null || HOURS.contains(hour))
                && OPTIONAL.containsAll(Objects.requireNonNullElse(wanted, List.of()));
    }

    /** A pause that lasts already goes on to its own last day. */
    Wish wish(Wish before, LocalDate today) {
        var paused = before.isPaused(today) ? before.pausedUntil() : today.plusDays(A_MONTH);
        return new Wish(
                said().isEmpty() ? null : ChannelKind.valueOf(said()),
                hour,
                wants(THANKS),
                wants(WEEK),
                wants(PAUSE) ? paused : null);
    }

    private String said() {
        return Objects.requireNonNullElse(way, "");
    }

    private boolean wants(String what) {
        return wanted != null && wanted.contains(what);
    }
}
