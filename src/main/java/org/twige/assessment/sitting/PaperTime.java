package org.twige.assessment.sitting;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From when on the papers of a sitting are prepared and printed: whoever has them early can pass the questions on. */
@Component
class PaperTime {

    private final Duration before;

    PaperTime(@Value("${twige.papers.hours-before:24}") int hours) {
        this.before = Duration.ofHours(hours);
    }

    Instant of(Sitting sitting) {
        return sitting.startsAt().minus(before);
    }
}
