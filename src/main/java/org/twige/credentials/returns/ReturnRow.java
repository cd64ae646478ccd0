package org.twige.credentials.returns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One result for the HR system.
 *
 * @param staffNo empty for somebody whom that system does not know by a number
 * @param course the short name of the course
 * @param edition the author's name of its version, e.g. {@code 2026.1}
 * @param result {@code PASSED}, or {@code REVOKED} for one that an earlier file may have brought
 * @param band the tenth of the marks that the best attempt reached, e.g. {@code 80-89}; empty without a final
 * @param signature the few signed lines of the certificate, which say number, names, title and days
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
        String token,
        LocalDate validUntil,
        String signature,
        String names,
        boolean gone) {

    static final List<String> HEADER = List.of(
            "staff_no",
            "course",
            "version",
            "result",
            "band",
            "completed_on",
            "certificate_no",
            "verify_address",
            "valid_until",
            "signature");

    /** Can the HR system find whose it is? */
    boolean isMatched() {
        return staffNo != null && !gone;
    }

    String whyNot() {
        return staffNo == null ? "NO_STAFF_NUMBER" : "LEFT_THE_SERVICE";
    }

    /** In the order of {@link #HEADER}. */
    List<String> cells(String address) {
        return List.of(
                staffNo == null ? "" : staffNo,
                course,
                edition,
                result,
                band,
                completedOn.toString(),
                certificate,
                address,
                validUntil.toString(),
                signature);
    }
}
