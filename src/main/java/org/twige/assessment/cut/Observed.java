package org.twige.assessment.cut;

/**
 * How an item went in attempts that are closed.
 *
 * @param shown in how many of them it was; what was left open counts as wrong, as it was marked
 * @param share the mean of the marks that it earned, from 0 to 1
 */
record Observed(long shown, double share) {

    /** With fewer, the share says little, and might tell about somebody. */
    static final int FEWEST = 30;
}
