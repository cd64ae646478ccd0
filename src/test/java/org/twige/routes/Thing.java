package org.twige.routes;

/** What everybody of the made nation has behind the routes; its id is in an address or a form. */
enum Thing {
    CLOSED_ATTEMPT,
    OPEN_ATTEMPT,
    CREDENTIAL,
    CREDENTIAL_KEY,
    CREDENTIAL_CODE,
    BADGE,
    DUTY,
    JOB,
    CHECKED_ROSTER,
    SPARE_ROSTER,
    APPLIED_ROSTER,
    ASKED_ROSTER,
    ROSTER_SOURCE,
    LIKENESS,
    RESPONSIBILITY
}
