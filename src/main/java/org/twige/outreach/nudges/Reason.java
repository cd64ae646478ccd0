package org.twige.outreach.nudges;

/** Why a nudge did not arrive, or why nobody knows whether it did. */
enum Reason {
    /** The other side does not take it: a wrong address as a rule. */
    REFUSED,
    /** The other side asked to wait, again and again. */
    BUSY,
    /** Its words could not be put together, five times. */
    UNWRITABLE,
    /** The connection broke while it was handed over. */
    NO_ANSWER,
    /** The program ended while it was handed over. */
    INTERRUPTED,
    /** The other side took it and could not deliver it. */
    NOT_DELIVERED,
    /** There is no address any more. */
    NO_ADDRESS,
    /** Nothing is left to say: the duty was met, paused, lifted, moved, or is in a case; or the person left. */
    SETTLED,
    /** Its last day passed first. */
    TOO_LATE,
    /** A later one to the same person says it too. */
    GATHERED;

    /** May it have arrived all the same? */
    boolean leavesDoubt() {
        return this == NO_ANSWER || this == INTERRUPTED;
    }
}
