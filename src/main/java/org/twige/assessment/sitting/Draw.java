package org.twige.assessment.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;

/**
 * A draw of people who repeat a check in a room.
 *
 * @param rules in words, as they were when it was announced
 * @param seed null until the draw is carried out
 * @param commitment SHA-256 of the seed, published from the announcement on
 * @param result null until then
 */
record Draw(
        UUID id,
        CourseId course,
        LocalDate from,
        LocalDate until,
        LocalText rules,
        @Nullable String seed,
        String commitment,
        Instant announcedAt,
        @Nullable Result result) {

    /** What came of it: how many could be drawn, the hash of their numbers, how many were. */
    record Result(Instant at, int population, String hash, int byChance, int byRule) {}

    /** It can be carried out when the period is over. */
    boolean isDueOn(LocalDate today) {
        return result == null && today.isAfter(until);
    }
}
