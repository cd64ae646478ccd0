package org.twige.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to somebody who checks a credential.
 *
 * @param shown what the signature covers; empty unless a genuine credential was found
 * @param revocation empty while it holds
 * @param at when it was checked
 */
record Check(Verdict verdict, @Nullable Shown shown, Credential.@Nullable Revocation revocation, Instant at) {

    static Check without(Verdict verdict, Instant at) {
        return new Check(verdict, null, null, at);
    }

    /**
     * What others may see.
     *
     * @param names all of them, or initials for who only typed a short code
     * @param language of the texts
     * @param outcomes what the holder can do; none for who only typed a short code
     * @param validUntil the last day
     */
    record Shown(
            String code,
            String names,
            String language,
            String issuer,
            String title,
            String edition,
            List<String> outcomes,
            LocalDate issuedOn,
            LocalDate validUntil,
            boolean whole) {}
}
