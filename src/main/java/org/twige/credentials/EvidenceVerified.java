package org.twige.credentials;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** A proof from elsewhere was accepted: the person completed what counts for the course, on that day. */
public record EvidenceVerified(UUID evidence, PersonId person, CourseId course, LocalDate completedOn) {}
