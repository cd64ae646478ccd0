package org.twige.people.scim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as a source sees them.
 *
 * @param changedAt when a staff list or a source last changed something; empty when none ever did
 * @param manager the person above, if the source may see them
 */
record ScimUser(
        UUID id,
        String staffNo,
        @Nullable String externalId,
        String names,
        String language,
        boolean left,
        boolean unconfirmed,
        LocalDate joinedOn,
        @Nullable Instant changedAt,
        Post post,
        Status status,
        List<Contact> contacts,
        @Nullable Supervisor manager) {

    /** Where the person is, or was last. */
    record Post(
            UUID institution,
            String institutionCode,
            String institutionName,
            @Nullable String title,
            @Nullable String unit,
            @Nullable String jobLevel,
            @Nullable String statute,
            @Nullable String employmentType,
            @Nullable String kind,
            LocalDate started,
            @Nullable LocalDate ends) {}

    /** Today's status. */
    record Status(String code, @Nullable LocalDate until) {}

    /**
     * A way to reach the person.
     *
     * @param kind {@code phone} or {@code email}
     * @param pending proposed by a list beside one that the person has verified
     */
    record Contact(String kind, String value, boolean pending) {

        boolean isEmail() {
            return kind.equals("email");
        }
    }

    /** The person above. */
    record Supervisor(UUID id, String names) {}
}
