package org.twige.outreach.nudges;

/**
 * What it would do to send messages again that failed alike.
 *
 * @param messages that failed
 * @param people to whom they were to go
 * @param open of those, who still have something to be told
 * @param recent of those, to whom a message went today or is about to go
 * @param reached of the others, who have an address of their own there
 */
record ManyAgain(long messages, long people, long open, long recent, long reached) {

    /** Whose duties are met, exempt, paused, moved or in a case, and who left. */
    long settled() {
        return people - open;
    }

    long unreached() {
        return open - recent - reached;
    }
}
