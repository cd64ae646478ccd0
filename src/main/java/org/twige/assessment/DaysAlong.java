package org.twige.assessment;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long a final that is taken along may stay on a phone. */
@Component
class DaysAlong {

    private final int days;

    DaysAlong(@Value("${twige.finals.days-along:14}") int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    Instant from(Instant now) {
        return now.plus(Duration.ofDays(days));
    }
}
