package org.twige.labs.asking;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Deletes what was asked of a model and what came back, when it is older than a fixed number of days. */
@Component
class ForgetTranscripts {

    private final Transcripts transcripts;
    private final Clock clock;
    private final Duration kept;

    ForgetTranscripts(Transcripts transcripts, Clock clock, @Value("${twige.labs.model.days-kept:90}") int days) {
        this.transcripts = transcripts;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    /** How many were deleted. */
    int forgetOld() {
        return transcripts.deleteBefore(clock.instant().minus(kept));
    }
}
