package org.twige.mandates.week;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twige.learning.plan.Slot;

/**
 * The rest of somebody's week, for whoever tells them of it.
 *
 * @param minutesPerWeek at which the person learns
 * @param times that are still to come this week, the next one first; none where nothing is left to learn
 * @param doneOn when everything is done at this pace; empty where nothing is left to learn, or that day is years away
 */
public record ThisWeek(int minutesPerWeek, List<Time> times, Optional<LocalDate> doneOn) {

    /**
     * A time to learn.
     *
     * @param address where it begins
     */
    public record Time(LocalDate on, Slot slot, String address) {}
}
