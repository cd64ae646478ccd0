package org.twige.routes;

/** What everybody of the made nation has behind the routes; its id is in an address or a form. */
enum Thing {
    CLOSED_ATTEMPT,
    OPEN_ATTEMPT,
    CREDENTIAL,
    CREDENTIAL_KEY,
    CREDENTIAL_CODE,
    BADGE,
    EVIDENCE,
    SPARE_EVIDENCE,
    DUTY,
    OPEN_DUTY,
    MY_REQUEST,
    EXEMPTION_REQUEST,
    OWN_EXEMPTION_REQUEST,
    REQUEST,
    LATE_DUTY,
    CASE,
    CASE_FILE,
    JOB,
    CHECKED_ROSTER,
    SPARE_ROSTER,
    APPLIED_ROSTER,
    LIKENESS,
    RESPONSIBILITY,
    CORRECTION,
    OWN_CORRECTION,
    DEPUTY,
    EMERGENCY,
    MERGE
}
