package org.twige.mandates;

/** How a duty stands; overdue is not a state but a question about a day. */
public enum DutyState {
    OPEN,
    PAUSED,
    EXEMPT,
    MET,
    LAPSED
}
