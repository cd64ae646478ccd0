package org.twige.outreach.nudges;

/** Where a nudge is on its way. */
enum State {
    PLANNED,
    TAKEN,
    HANDING,
    HANDED_OVER,
    DELIVERED,
    FAILED,
    UNCERTAIN,
    STOPPED
}
