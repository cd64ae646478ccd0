package org.twige.mandates.shortfall;

import java.time.Instant;
import java.time.LocalDate;
import org.twige.country.LocalText;

/**
 * A unit that grants its people too little time to finish by their dates.
 *
 * @param learners people of the unit who still have something to learn by a date
 * @param shortOfTime of these, who cannot finish in the time that is granted
 * @param granted minutes a week
 * @param needed minutes a week that would be enough for nine of ten
 */
record Shortfall(
        String code,
        LocalText institution,
        LocalDate since,
        Instant countedAt,
        int learners,
        int shortOfTime,
        int granted,
        int needed) {}
