package org.twige.country;

import java.time.LocalTime;
import java.util.Set;

/**
 * When nobody is sent a message.
 *
 * @param from the first quiet minute of a day; as late as {@code to} for a country without quiet hours
 * @param to the first minute after them, on the next day where it is earlier than {@code from}
 * @param days the kinds of day of the country's own calendar that are quiet as a whole
 */
public record QuietTimes(LocalTime from, LocalTime to, Set<String> days) {

    /** Where a country pack says nothing. */
    public static final LocalTime EVENING = LocalTime.of(20, 0);

    public static final LocalTime MORNING = LocalTime.of(8, 0);

    public boolean isQuiet(LocalTime time) {
        return from.isBefore(to) ? !time.isBefore(from) && time.isBefore(to) : isAcrossMidnight(time);
    }

    private boolean isAcrossMidnight(LocalTime time) {
        return !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
