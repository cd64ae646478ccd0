package org.twige.outreach.nudges;

/** A step of the ladder up to a duty's date, the most urgent first; or another reason to write. */
public enum Step {
    OVERDUE,
    TWO_DAYS,
    SEVEN_DAYS,
    FOURTEEN_DAYS,
    BY_HAND,
    ASSIGNED,
    MET,
    /** How much is left, at the beginning of a week, for who wants to hear it. */
    WEEK,
    /** To an official: how many of their people are late. */
    STAFF,
    /** A class to which somebody is invited, or that is held elsewhere, at another time, or not at all. */
    CLASS
}
