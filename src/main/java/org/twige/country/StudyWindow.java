package org.twige.country;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/** A time of the week at which people may learn without keeping anybody waiting. */
public record StudyWindow(DayOfWeek day, LocalTime from, LocalTime to) {

    public int minutes() {
        return (int) Duration.between(from, to).toMinutes();
    }
}
