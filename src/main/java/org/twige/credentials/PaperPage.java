package org.twige.credentials;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What is printed.
 *
 * @param address the public address that shows all of it
 */
record PaperPage(Proof proof, LocalDate issuedOn, LocalDate validUntil, String address) {

    static PaperPage of(Proof proof, ZoneId zone, String address) {
        return new PaperPage(
                proof,
                LocalDate.ofInstant(proof.awardedAt(), zone),
                LocalDate.ofInstant(proof.validUntil(), zone),
                address);
    }
}
