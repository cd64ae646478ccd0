package org.twige.credentials;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** A credential of a person no longer holds. */
public record CredentialRevoked(
        CredentialId credential, PersonId person, CourseId course, RevocationReason reason, LocalDate on) {}
