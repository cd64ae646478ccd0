package org.twige.bench;

import java.time.Duration;

/** How long everything is measured. */
public record Pace(Duration warmUp, Duration round, int rounds, Duration yardstick, int workers, int learners) {

    /** For figures. */
    public static final Pace FULL =
            new Pace(Duration.ofSeconds(5), Duration.ofSeconds(4), 5, Duration.ofSeconds(2), 16, 48);

    /** Only to see that every step works. */
    public static final Pace QUICK =
            new Pace(Duration.ofMillis(100), Duration.ofMillis(200), 1, Duration.ofMillis(100), 4, 2);
}
