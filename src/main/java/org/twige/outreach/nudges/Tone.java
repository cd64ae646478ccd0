package org.twige.outreach.nudges;

/** How a nudge sounds: a plain word about a duty, or thanks, which have no place in days of mourning. */
enum Tone {
    SOBER,
    CHEERFUL
}
