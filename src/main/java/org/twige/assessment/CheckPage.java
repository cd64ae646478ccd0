package org.twige.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What the page shows on which answers are checked.
 *
 * @param answered the unanswered questions first
 * @param refused true after a submission that left questions open
 */
record CheckPage(AttemptId attempt, List<Answered> answered, boolean refused) {

    private static final String FIRST = "first";

    long unanswered() {
        return answered.stream().filter(answer -> answer.chosen() == null).count();
    }

    /** Sending with open questions has to be confirmed, once it was refused. */
    boolean asksToConfirm() {
        return refused && unanswered() > 0;
    }

    Errors errors(Frame frame) {
        return asksToConfirm()
                ? Errors.of(FIRST, frame.text("assessment.check.unanswered", "count", unanswered()))
                : Errors.none();
    }

    String address(Answered answer) {
        return "/attempts/" + attempt + "/questions/" + answer.question() + "?check=true";
    }

    /** The first line bears the id that the error summary leads to. */
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
