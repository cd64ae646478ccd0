package org.twige.credentials;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** A person has been given a credential for a course. */
public record CredentialIssued(CredentialId credential, PersonId person, CourseId course, LocalDate on) {}
