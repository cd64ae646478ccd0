package org.twige.assessment.flags;

import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What a learner reads about a closer look at the own final.
 *
 * @param typed what was sent and cannot be taken; null when nothing was sent
 * @param sent true right after words arrived
 * @param late true when somebody decided before the words arrived
 */
record MyFlagPage(Flag flag, @Nullable String typed, boolean sent, boolean late) {

    String words() {
        if (typed != null) {
            return typed;
        }
        var said = flag.latest();
        return said == null ? "" : said.text();
    }

    Errors errors(Frame frame) {
        return typed == null || late
                ? Errors.none()
                : Errors.of("words", frame.text("assessment.flag.error.words", "most", FlagForm.LONGEST));
    }

    /** How it stands, and what follows from it. */
    String stands(Frame frame) {
        return frame.text(
                "assessment.my-flag." + flag.state().key(),
                "course",
                flag.course().in(frame.language()),
                "date",
                frame.date(flag.replyUntil()));
    }

    /** Is the form about a decision that harms the person, and no longer about the flag? */
    boolean objects() {
        return flag.state() == FlagState.NOT_COUNTED;
    }

    String ask(Frame frame) {
        return frame.text(objects() ? "assessment.my-flag.object" : "assessment.my-flag.reply");
    }

    String hint(Frame frame) {
        if (objects()) {
            return frame.text("assessment.my-flag.object-hint");
        }
        return flag.state() == FlagState.RAISED
                ? frame.text("assessment.my-flag.words-hint", "date", frame.date(flag.replyUntil()))
                : frame.text("assessment.my-flag.words-hint-check");
    }
}
