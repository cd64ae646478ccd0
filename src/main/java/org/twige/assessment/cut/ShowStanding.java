package org.twige.assessment.cut;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how the pass mark of a workshop stands today, and whether it was carried over a change of its course. */
@Component
class ShowStanding {

    private final CutScores scores;
    private final CarriedCuts carried;

    ShowStanding(CutScores scores, CarriedCuts carried) {
        this.scores = scores;
        this.carried = carried;
    }

    /** Null before it is adopted. */
    @Nullable
    CutStanding of(UUID workshop) {
        return scores.of(workshop).orElse(null);
    }

    /** Null where nothing was carried over. */
    @Nullable
    Carried carried(@Nullable CutStanding adopted, UUID reader) {
        return adopted == null ? null : carried.of(adopted, reader).orElse(null);
    }
}
