package org.twige.learning;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** A person has completed a version of a course; told once. */
public record CourseCompleted(PersonId person, CourseId course, VersionId version, LocalDate on) {}
