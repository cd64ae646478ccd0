package org.twige.outreach.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * What stands in a person's calendar.
 *
 * @param language of the person
 */
record Dates(
        String language,
        List<LastDay> lastDays,
        List<Check> checks,
        List<ClassDate> classes,
        List<StudyTime> studyTimes) {

    Dates with(List<StudyTime> times) {
        return new Dates(language, lastDays, checks, classes, times);
    }

    /**
     * The last day of a duty.
     *
     * @param changes how often something happened to the duty; grows with each
     */
    record LastDay(UUID duty, LocalText course, @Nullable String slug, LocalDate day, int changes, Instant changedAt) {}

    /** A check in a room. */
    record Check(UUID seat, LocalText course, String room, Instant startsAt, int minutes, Instant madeAt) {}

    /**
     * A class on whose list the person is, or that the person leads.
     *
     * @param changes how often its place or time became another one; grows with each
     */
    record ClassDate(
            UUID id,
            boolean leads,
            LocalText course,
            LocalText place,
            String room,
            Instant startsAt,
            int minutes,
            boolean cancelled,
            int changes,
            Instant changedAt) {}

    /**
     * A time of the person's own week.
     *
     * @param id the same for the same place in the same week, also when it lies on another day or hour of it
     * @param from null where any time of the day will do
     * @param changes how often the person's week became another one; grows with each
     */
    record StudyTime(UUID id, LocalDate on, @Nullable LocalTime from, int minutes, int changes, Instant changedAt) {}
}
