package org.twige.learning.offline;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * For which moment something counts that was done without internet: the device is believed for a few days back, and
 * only since it had the pack.
 *
 * @param window how long something may wait on the device and still count for the moment that the device tells
 * @param life how long a pack is good after it was last downloaded
 */
record TimeRule(Duration window, Period life) {

    static final TimeRule USUAL = new TimeRule(Duration.ofDays(14), Period.ofMonths(12));

    /** A stick comes back more rarely than a phone finds a signal, and its computer signs what it says. */
    static final TimeRule OF_BRANCHES = new TimeRule(Duration.ofDays(92), Period.ofMonths(12));

    /**
     * When somebody downloaded a version.
     *
     * @param first by our clock
     */
    record Downloads(Instant first, Instant last) {}

    /** What the device tells, or the moment of arrival. */
    Instant counts(Instant told, Optional<Downloads> downloads, Instant received) {
        return downloads
                .filter(had -> !told.isBefore(had.first()))
                .filter(_ -> !told.isAfter(received) && !told.isBefore(received.minus(window)))
                .map(_ -> told)
                .orElse(received);
    }

    /** When it was done, however long ago: what the device tells unless the pack did not exist for it then. */
    static Instant done(Instant told, Optional<Downloads> downloads, Instant received) {
        return downloads
                .filter(had -> !told.isBefore(had.first()))
                .map(_ -> told)
                .orElse(received);
    }

    /** Does the person have the pack, as far as we know? */
    boolean hasPack(Optional<Downloads> downloads, Instant received) {
        return downloads
                .filter(had -> !had.last()
                        .atOffset(ZoneOffset.UTC)
                        .plus(life)
                        .toInstant()
                        .isBefore(received))
                .isPresent();
    }
}
