package org.twige.assessment.cut;

import org.jspecify.annotations.Nullable;

/**
 * What comes out of one round.
 *
 * @param share of the marks, from 0 to 1: the mean of what the judges expect
 * @param error the standard error of that mean: the standard deviation over the judges, divided by the root of their number
 * @param agreement null where nothing can be said about it
 */
record CutResult(
        int judges, double share, double error, @Nullable Agreement agreement) {

    /** Above this standard error, as a share of the marks, there are too few judges. */
    static final double LARGEST_ERROR = 0.04;

    /** Nine places are enough to tell 65 from 64.999…, which only arithmetic makes. */
    private static final double DUST = 1e-9;

    boolean needsMoreJudges() {
        return error > LARGEST_ERROR + DUST;
    }

    /** Too few judges, or too large an error: it is adopted for a written reason alone. */
    boolean isUnsure() {
        return needsMoreJudges() || judges < Composition.FEWEST;
    }

    double percent() {
        return share * 100;
    }

    double marks(int items) {
        return share * items;
    }

    /** Rounded down to a whole per cent: what is in doubt is in the learner's favour. */
    int wholePercent() {
        return within((int) Math.floor(share * 100 + DUST));
    }

    /** The per cent of the marks rounded down to whole ones; where that is no whole per cent, the next one below. */
    int percentOfWholeMarks(int items) {
        return within((int) Math.floor(Math.floor(marks(items) + DUST) * 100 / items + DUST));
    }

    private static int within(int percent) {
        return Math.clamp(percent, 1, 100);
    }
}
