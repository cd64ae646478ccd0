package org.twige.assessment.cut;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.twige.audit.Act;
import org.twige.audit.Audit;

/** Lets a pass mark hold again after a material change of its course, once two people say why it does. */
@Component
class ConfirmCut {

    private static final int LONGEST_REASON = 2_000;

    private final Workshops workshops;
    private final CutScores scores;
    private final Audit audit;
    private final Clock clock;

    ConfirmCut(Workshops workshops, CutScores scores, Audit audit, Clock clock) {
        this.workshops = workshops;
        this.scores = scores;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of it. */
    enum Answer {
        /** It is kept, or nothing is asked any more. */
        DONE,
        NO_REASON,
        /** The course was published again meanwhile, so something else is asked now. */
        CHANGED
    }

    /**
     * Says that the changed questions do not move the pass mark. The same person counts once, under whichever record.
     *
     * @param version the newest that the person had before the eyes
     */
    @Transactional
    Answer confirm(UUID workshop, @Nullable UUID version, String reason, UUID by) {
        var _ = workshops.lock(workshop).orElseThrow();
        var now = scores.of(workshop).flatMap(standing -> scores.carried(standing, by));
        if (now.isEmpty() || now.get().saidByReader()) {
            return Answer.DONE;
        }
        if (!now.get().newest().equals(version)) {
            return Answer.CHANGED;
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Answer.NO_REASON;
        }
        scores.sayItHolds(workshop, now.get().newest(), reason.strip(), by, clock.instant());
        audit.record(new Act(
                by.toString(),
                "cut.still-holds",
                "cut-workshop:" + workshop,
                Map.of("version", now.get().newest().toString())));
        return Answer.DONE;
    }
}
