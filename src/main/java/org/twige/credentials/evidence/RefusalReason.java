package org.twige.credentials.evidence;

/** Why a proof is refused, or no longer holds; the person reads it together with the reviewer's words. */
enum RefusalReason {
    NOT_READABLE,
    OTHER_NAME,
    OTHER_COURSE,
    OTHER_ISSUER,
    WRONG_DATE,
    NOT_COMPLETED,
    SAME_AS_ANOTHER,
    NOT_GENUINE
}
