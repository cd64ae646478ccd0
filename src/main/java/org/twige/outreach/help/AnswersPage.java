package org.twige.outreach.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.web.Errors;
import org.twige.web.Frame;

/**
 * Answers for everybody.
 *
 * @param words what was looked for, empty for the ones that helped most
 * @param changed true when somebody wanted to let others find words that do not wait any more
 */
record AnswersPage(String words, List<PublishedAnswer> answers, boolean changed) {

    static final int FEWEST = 2;
    static final int MOST = 100;

    static boolean isPossible(String words) {
        return words.length() >= FEWEST && words.length() <= MOST;
    }

    Errors errors(Frame frame) {
        return words.isEmpty() || isPossible(words)
                ? Errors.none()
                : Errors.of("for", frame.text("outreach.answer.length", "fewest", FEWEST, "most", MOST));
    }

    /** The language of an answer where it is not that of the page. */
    static @Nullable String foreign(Frame frame, PublishedAnswer answer) {
        return answer.language().equals(frame.language()) ? null : answer.language();
    }
}
