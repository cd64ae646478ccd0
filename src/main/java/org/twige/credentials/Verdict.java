package org.twige.credentials;

/** What a check found out. */
enum Verdict {
    VALID,
    EXPIRED,
    REVOKED,
    /** No credential has this code or address. */
    NOT_FOUND,
    /** The signature is not ours, or not over these words. */
    NOT_GENUINE,
    /** The file holds no credential that could be checked. */
    NO_BADGE;

    /** As the address of machines says it. */
    boolean knowsTheCredential() {
        return this == VALID || this == EXPIRED || this == REVOKED;
    }
}
