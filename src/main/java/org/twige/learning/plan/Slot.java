package org.twige.learning.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A time to learn that comes every week.
 *
 * @param from null where any time of the day will do
 */
public record Slot(DayOfWeek day, @Nullable LocalTime from, int minutes) {

    /** When it ends; null where any time will do. */
    public @Nullable LocalTime until() {
        return from == null ? null : from.plusMinutes(minutes);
    }

    Slot longer(int more) {
        return new Slot(day, from, minutes + more);
    }

    /** Has it begun at this time of its day? One at any time has not. */
    boolean isBegunAt(LocalTime time) {
        return from != null && from.isBefore(time);
    }
}
