package org.twige.outreach.letters;

/**
 * Whom a wish reaches.
 *
 * @param people with such a duty whose clock runs
 * @param recent of those, who were written to in the last three days and are left in peace
 */
record Wished(long people, long recent) {

    /** How many letters there are to print. */
    long letters() {
        return people - recent;
    }

    /** How many of them go into one pile. */
    long now() {
        return Math.min(letters(), LetterWishes.A_PILE);
    }
}
