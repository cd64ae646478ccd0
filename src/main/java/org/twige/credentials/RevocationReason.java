package org.twige.credentials;

/** Why a credential no longer holds: a class that the public may know, never the story behind it. */
public enum RevocationReason {
    ISSUED_IN_ERROR,
    WRONG_PERSON,
    RESULT_WITHDRAWN,
    REPLACED,
    ASKED_BY_HOLDER
}
