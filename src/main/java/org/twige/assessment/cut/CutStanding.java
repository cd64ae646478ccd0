package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;
import org.twige.web.Frame;

/**
 * An adopted pass mark, and whether the course is still the one that was judged.
 *
 * @param version number of the version that was judged
 * @param changedIn number of the last material version for which nobody has said that the pass mark holds; null if it holds
 */
record CutStanding(CutScore score, int version, @Nullable Integer changedIn) {

    boolean isCarriedOver() {
        return changedIn != null;
    }

    /** Null while it holds. */
    @Nullable
    String carriedWords(Frame frame) {
        return changedIn == null
                ? null
                : frame.text(
                        "assessment.cut.carried",
                        "cut",
                        score.cut(),
                        "moment",
                        frame.moment(score.at()),
                        "version",
                        version,
                        "changed",
                        changedIn);
    }
}
