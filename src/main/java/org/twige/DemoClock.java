package org.twige;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The clock of the demo: it lives through the weeks before today while the nation is made, so that every fact there
 * was written by the same code, in the same order, as in a real one; then it shows the real time.
 */
final class DemoClock extends Clock {

    private final AtomicReference<Duration> behind = new AtomicReference<>(Duration.ZERO);
    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    /** Sets the clock back; nothing but the making of the demo may do so. */
    void goBack(Duration by) {
        behind.set(by);
    }

    @Override
    public Instant instant() {
        return real.instant().minus(behind.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.tick(this, Duration.ofNanos(1)).withZone(zone);
    }
}
