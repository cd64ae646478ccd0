package org.twige.assessment.flags;

import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * What a learner reads about a closer look at the own final.
 *
 * @param typed what was sent and cannot be taken; null when nothing was sent
 * @param sent true right after a reply arrived
 * @param late true when somebody decided before the reply arrived
 */
record MyFlagPage(Flag flag, @Nullable String typed, boolean sent, boolean late) {

    String words() {
        if (typed != null) {
            return typed;
        }
        var reply = flag.reply();
        return reply == null ? "" : reply.words();
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
}
