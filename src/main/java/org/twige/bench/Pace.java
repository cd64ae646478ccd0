package org.twige.bench;

import java.time.Duration;

/**
 * How long everything is measured.
 *
 * @param learners who are measured
 * @param forerunners who go the same way before them, so that the program is warm
 */
public record Pace(
        Duration warmUp, Duration round, int rounds, Duration yardstick, int workers, int learners, int forerunners) {

    /** For figures. */
    public static final Pace FULL =
            new Pace(Duration.ofSeconds(5), Duration.ofSeconds(4), 5, Duration.ofSeconds(2), 16, 384, 384);

    /** Only to see that every step works. */
    public static final Pace QUICK =
            new Pace(Duration.ofMillis(100), Duration.ofMillis(200), 1, Duration.ofMillis(100), 4, 2, 0);

    /** Whether figures are wanted, for which the program has to be warm. */
    public boolean warmsUp() {
        return forerunners > 0;
    }

    /** The pace of the forerunners, of whom nothing is reported. */
    Pace ahead() {
        return new Pace(warmUp, round, 1, Duration.ofMillis(100), workers, forerunners, 0);
    }
}
