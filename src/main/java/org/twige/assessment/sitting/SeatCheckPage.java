package org.twige.assessment.sitting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.assessment.Answered;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * The last look at all answers of a check in a room.
 *
 * @param answered the unanswered questions first
 * @param refused true after a try to finish that left questions open
 */
record SeatCheckPage(GuestPage about, List<Answered> answered, boolean refused) {

    private static final String FIRST = "first";

    long unanswered() {
        return answered.stream().filter(answer -> answer.chosen() == null).count();
    }

    boolean asksToConfirm() {
        return refused && unanswered() > 0;
    }

    Errors errors(Frame frame) {
        return asksToConfirm()
                ? Errors.of(FIRST, frame.text("assessment.check.unanswered", "count", unanswered()))
                : Errors.none();
    }

    @Nullable
    String id(Answered answer) {
        return answer.equals(answered.getFirst()) ? FIRST : null;
    }

    /** The language of an answer where it is not the language of the page, otherwise null. */
    @Nullable
    String foreign(Answered answer, Frame frame) {
        return answer.chosen() == null || answer.language().equals(frame.language()) ? null : answer.language();
    }
}
