package org.twige.outreach.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * What stands in a person's calendar.
 *
 * @param language of the person
 */
record Dates(String language, List<LastDay> lastDays, List<Check> checks) {

    /**
     * The last day of a duty.
     *
     * @param changes how often something happened to the duty; grows with each
     */
    record LastDay(UUID duty, LocalText course, @Nullable String slug, LocalDate day, int changes, Instant changedAt) {}

    /** A check in a room. */
    record Check(UUID seat, LocalText course, String room, Instant startsAt, int minutes, Instant madeAt) {}
}
