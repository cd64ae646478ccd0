package org.twige.outreach.nudges;

/**
 * How many people a nudge by hand would reach, and how.
 *
 * @param people with such a duty whose clock runs
 * @param recent of those, who were written to in the last three days and are left in peace
 * @param mail of the others, who get an e-mail
 * @param texts of the others, who get a text message
 */
record ByHand(long people, long recent, long mail, long texts) {

    /** Who have no address of their own by which they could be reached. */
    long unreached() {
        return people - recent - mail - texts;
    }

    long reached() {
        return mail + texts;
    }
}
