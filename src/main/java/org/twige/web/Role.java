package org.twige.web;

/** What a signed-in person may be: everybody learns, some also answer for others. */
public enum Role {
    LEARNER,
    SUPERVISOR,
    COORDINATOR,
    PROGRAMME_OFFICE,
    AUTHOR,
    AUDITOR,
    ADMINISTRATOR
}
