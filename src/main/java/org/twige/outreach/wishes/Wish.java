package org.twige.outreach.wishes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.outreach.channels.ChannelKind;

/**
 * How somebody wants to be written to.
 *
 * @param channel the way that comes first; null: e-mail where there is one
 * @param hour not before this hour of the day; null: at any time when messages go out
 * @param thanks whether they want thanks
 * @param weekly whether they want to hear of their week
 * @param pausedUntil the last day without thanks and weeks; null while there is none
 */
record Wish(
        @Nullable ChannelKind channel,
        @Nullable Integer hour,
        boolean thanks,
        boolean weekly,
        @Nullable LocalDate pausedUntil) {

    /** Of who never said anything. */
    static final Wish NONE = new Wish(null, null, true, false, null);

    boolean isPaused(LocalDate today) {
        return pausedUntil != null && !pausedUntil.isBefore(today);
    }
}
