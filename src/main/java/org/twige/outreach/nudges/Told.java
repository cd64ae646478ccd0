package org.twige.outreach.nudges;

/** What a nudge still has to say, looked up when it is handed over. */
sealed interface Told permits Said, SaidWeek, SaidStaff, SaidClasses {

    /** The reader's. */
    String language();

    /** Where it goes now; empty when there is no address any more. */
    String to();
}
