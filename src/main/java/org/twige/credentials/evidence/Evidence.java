package org.twige.credentials.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/**
 * A proof from elsewhere. Only a verified one meets a duty; a withdrawn one is none.
 *
 * @param rule the version of the rule under which it was taken
 * @param replaces the one that was refused and that this is the better one for
 * @param original the file as it came; null once it is deleted
 * @param picture what reviewers see; null for a badge without one, and once it is deleted
 * @param completedOn as the person says
 * @param flagged somebody else sent the same, and nobody has looked since
 */
record Evidence(
        UUID id,
        PersonId person,
        CourseId course,
        UUID rule,
        @Nullable UUID replaces,
        String mediaType,
        String sha256,
        @Nullable UUID original,
        @Nullable UUID picture,
        LocalDate completedOn,
        @Nullable LocalDate validUntil,
        Instant sentAt,
        State state,
        boolean flagged) {

    /** Claimed, verified, refused; or taken back by who sent it. */
    enum State {
        CLAIMED,
        VERIFIED,
        REFUSED,
        WITHDRAWN
    }

    String tagClass() {
        return switch (state) {
            case CLAIMED -> "govuk-tag--yellow";
            case VERIFIED -> "govuk-tag--green";
            case REFUSED -> "govuk-tag--red";
            case WITHDRAWN -> "govuk-tag--grey";
        };
    }
}
