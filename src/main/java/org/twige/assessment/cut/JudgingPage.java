package org.twige.assessment.cut;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.web.Frame;

/**
 * What a judge sees on coming in: what is asked, and where to go on.
 *
 * @param items how many are judged
 * @param left how many were withdrawn and are judged no more
 * @param next the first item without a rating in the round that is on; 0 when all have one
 * @param openAttempt a final of the course that the judge has begun; null for none
 */
record JudgingPage(
        Workshop workshop,
        LocalText course,
        Judge judge,
        int items,
        int left,
        int next,
        @Nullable UUID openAttempt) {

    String address() {
        return workshop.judging();
    }

    /** The end of the key of the sentence that says what there is to do. */
    String now() {
        var state = workshop.state();
        if (state.round() > 0 && judge.mayRate(state)) {
            return "rate-" + state.round();
        }
        return switch (state) {
            case PREPARED -> "prepared";
            case ROUND_1 -> judge.hasAgreed() ? "finished-1" : "agree";
            case DISCUSSION -> judge.hasFinished(1) ? "discussion" : "without";
            case ROUND_2 -> judge.hasFinished(2) ? "finished-2" : "without";
            case CLOSED -> "closed";
            case ADOPTED, ABANDONED -> "over";
        };
    }

    boolean asksToAgree() {
        return now().equals("agree") && openAttempt == null;
    }

    boolean mayRate() {
        return judge.mayRate(workshop.state());
    }

    /** May the judge look at the items and at what all judges said of them? */
    boolean mayDiscuss() {
        return workshop.state() == WorkshopState.DISCUSSION && judge.hasFinished(1);
    }

    String progress(Frame frame) {
        return frame.text("assessment.cut.judging.progress", "rated", judge.rated(), "total", items);
    }

    /** Where the button leads. */
    String onwards() {
        return next == 0 ? address() + "/check" : address() + "/items/" + next;
    }
}
