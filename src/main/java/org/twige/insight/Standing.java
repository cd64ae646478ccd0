package org.twige.insight;

/**
 * How a group of people stands.
 *
 * @param eligible people whose duty counts on the day; the denominator of every share
 * @param met of these, who completed the course
 * @param overdue of these, whose date has passed and who did not
 * @param notCounted people with a duty outside the denominator: exempt, on long leave, left
 */
record Standing(long eligible, long met, long overdue, long notCounted) {

    static final Standing NOBODY = new Standing(0, 0, 0, 0);

    /** Groups smaller than this are not compared: one person would be a large share. */
    static final int SMALL = 10;

    double share() {
        return eligible == 0 ? 0 : (double) met / eligible;
    }

    long left() {
        return eligible - met;
    }

    boolean isSmall() {
        return eligible < SMALL;
    }

    /** One of five bands of twenty points, 1 the lowest. */
    int band() {
        return Math.min(5, 1 + (int) (share() * 5));
    }

    Standing plus(Standing other) {
        return new Standing(
                eligible + other.eligible, met + other.met, overdue + other.overdue, notCounted + other.notCounted);
    }
}
