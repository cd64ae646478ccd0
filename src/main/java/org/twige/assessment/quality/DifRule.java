package org.twige.assessment.quality;

/**
 * The classes of differential item functioning of the Educational Testing Service, as Zwick reviews them (ETS RR-12-08,
 * 2012).
 *
 * <p>C: the delta is at least 1.5 and significantly more than 1, both without sign. A: it is below 1, or not significantly
 * different from 0. B: everything between. Significance is at five per cent.
 */
final class DifRule {

    static final double SMALL = 1.0;
    static final double LARGE = 1.5;

    /** Of the normal distribution, in one direction: how far above 1 the delta must lie, in standard errors. */
    static final double ONE_SIDED = 1.645;

    /** Of chi-square with one degree of freedom. */
    static final double SIGNIFICANT = 3.841;

    /** Below it a group is too few to be judged. */
    static final int SMALLER_GROUP = 200;

    static final int BOTH_GROUPS = 500;

    private DifRule() {}
}
