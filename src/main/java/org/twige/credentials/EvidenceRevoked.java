package org.twige.credentials;

import java.time.LocalDate;
import java.util.UUID;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** A proof from elsewhere that had been accepted no longer holds, from that day on. */
public record EvidenceRevoked(UUID evidence, PersonId person, CourseId course, LocalDate on) {}
