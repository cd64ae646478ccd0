package org.twige.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Version;
import org.twige.web.Frame;

/** What the page of the explained questions of one outcome shows. */
record ExplanationsPage(
        AttemptId attempt, Version version, OutcomeScore score, int part, int parts, List<Explained> explained) {

    String outcome(Frame frame) {
        return ResultPage.outcome(version, score.outcome(), frame.language());
    }

    boolean isDraft() {
        return explained.stream().anyMatch(question -> question.text().draft());
    }

    /** The language of a text where it is not the language of the page, otherwise null. */
    @Nullable
    String foreign(Explained question, Frame frame) {
        return question.text().language().equals(frame.language())
                ? null
                : question.text().language();
    }

    @Nullable
    String next() {
        return part < parts ? "/attempts/" + attempt + "/explanations/" + (part + 1) : null;
    }

    String result() {
        return "/attempts/" + attempt;
    }
}
