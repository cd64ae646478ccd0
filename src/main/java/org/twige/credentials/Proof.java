package org.twige.credentials;

import java.time.Instant;

/**
 * Everything that one credential states, before it is signed or after its signature was checked.
 *
 * @param names as on the credential
 * @param language of the texts, a code of the country pack
 * @param issuer the office that issues, in that language
 * @param issuedAt when it was signed first, in whole seconds
 * @param awardedAt the beginning of the day on which the course was completed
 * @param validUntil the last second
 * @param statusNumber the place in the status lists
 */
record Proof(
        Token token,
        String code,
        String names,
        String language,
        String issuer,
        Achievement achievement,
        Instant issuedAt,
        Instant awardedAt,
        Instant validUntil,
        long statusNumber) {

    /** The same proof in another language. */
    Proof in(String other, String office, Achievement achieved) {
        return new Proof(token, code, names, other, office, achieved, issuedAt, awardedAt, validUntil, statusNumber);
    }
}
