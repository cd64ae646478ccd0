package org.twige.labs.gap;

/**
 * What a tool did with the applications of one kind of district, in people.
 *
 * @param entitled who have a right to support
 * @param found of the entitled, who were approved
 * @param wrong who were approved without a right
 */
record Group(int entitled, int found, int wrong) {

    static final Group NOBODY = new Group(0, 0, 0);

    Group and(boolean isEntitled, boolean isApproved) {
        return new Group(
                entitled + (isEntitled ? 1 : 0),
                found + (isEntitled && isApproved ? 1 : 0),
                wrong + (!isEntitled && isApproved ? 1 : 0));
    }

    int missed() {
        return entitled - found;
    }

    /** The share of the entitled who are found, from 0 to 1. */
    double recall() {
        return entitled == 0 ? 0 : (double) found / entitled;
    }
}
