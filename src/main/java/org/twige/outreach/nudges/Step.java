package org.twige.outreach.nudges;

/** A step of the ladder up to a duty's date, the most urgent first; or a word that an official sends by hand. */
public enum Step {
    OVERDUE,
    TWO_DAYS,
    SEVEN_DAYS,
    FOURTEEN_DAYS,
    BY_HAND,
    ASSIGNED,
    MET
}
