package org.twige.credentials.returns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result for the HR system: a certificate of this service, or an accepted proof from elsewhere.
 *
 * @param staffNo empty for somebody whom that system does not know by a number
 * @param course the short name of the course
 * @param edition the author's name of its version, e.g. {@code 2026.1}; empty for a proof from elsewhere
 * @param result {@code PASSED} here, {@code ACCEPTED} from elsewhere, or {@code REVOKED} for either that an earlier file may
 *     have brought
 * @param band the tenth of the marks that the best attempt reached, e.g. {@code 80-89}; empty without a final
 * @param certificate empty for a proof from elsewhere
 * @param token of the page that checks the certificate; null for a proof from elsewhere
 * @param validUntil the last day; null for ever
 * @param issuer of a proof from elsewhere; empty for a certificate of this service
 * @param slip the few signed lines of the certificate, which say number, names, title and days; null for a proof from
 *     elsewhere, whose line is sealed when it is written
 * @param gone true when the person has left the service
 */
record ReturnRow(
        @Nullable String staffNo,
        String institution,
        String course,
        String edition,
        String result,
        String band,
        LocalDate completedOn,
        String certificate,
        @Nullable String token,
        @Nullable LocalDate validUntil,
        String issuer,
        @Nullable String slip,
        String names,
        boolean gone) {

    /** What a line says, before its signature. */
    static final List<String> FACTS = List.of(
            "staff_no",
            "course",
            "version",
            "result",
            "band",
            "completed_on",
            "certificate_no",
            "verify_address",
            "valid_until",
            "issuer");

    static final String SIGNATURE = "signature";

    /** Can the HR system find whose it is? */
    boolean isMatched() {
        return staffNo != null && !gone;
    }

    String whyNot() {
        return staffNo == null ? "NO_STAFF_NUMBER" : "LEFT_THE_SERVICE";
    }

    /** In the order of {@link #FACTS}. */
    List<String> facts(String address) {
        return List.of(
                staffNo == null ? "" : staffNo,
                course,
                edition,
                result,
                band,
                completedOn.toString(),
                certificate,
                address,
                validUntil == null ? "" : validUntil.toString(),
                issuer);
    }
}
