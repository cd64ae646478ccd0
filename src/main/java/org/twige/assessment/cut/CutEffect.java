package org.twige.assessment.cut;

/**
 * What another pass mark would have meant.
 *
 * @param closed attempts at the final of the course
 * @param passed of them under the pass mark of today
 * @param wouldPass of them under the other
 */
record CutEffect(long closed, long passed, long wouldPass) {}
