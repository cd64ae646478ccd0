package org.twige.learning;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** A completion no longer counts, since the final that it rests on does not; {@code by} is the official who decided so. */
public record CompletionSetAside(PersonId person, CourseId course, VersionId version, LocalDate on, PersonId by) {}
