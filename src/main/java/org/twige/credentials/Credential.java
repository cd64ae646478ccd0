package org.twige.credentials;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/**
 * A proof that we issued: that a person completed one version of a course.
 *
 * @param code short, for typing
 * @param names as on the credential, whatever the staff list says today
 * @param language the one it was issued in
 * @param validUntil the last day
 * @param revocation empty while it holds
 */
public record Credential(
        CredentialId id,
        PersonId person,
        CourseId course,
        VersionId version,
        String code,
        String names,
        String language,
        LocalDate issuedOn,
        LocalDate validUntil,
        @Nullable Revocation revocation) {

    /** When and why it stopped to hold. */
    public record Revocation(RevocationReason reason, Instant at) {}

    /** What a credential is worth on a day. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    /** Revoked beats expired: the reason is worth knowing. */
    public State stateOn(LocalDate day) {
        if (revocation != null) {
            return State.REVOKED;
        }
        return day.isAfter(validUntil) ? State.EXPIRED : State.VALID;
    }
}
