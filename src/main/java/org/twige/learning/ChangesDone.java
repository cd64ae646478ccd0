package org.twige.learning;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/** Somebody who had completed an earlier version has done every lesson that changed in this one; told once. */
public record ChangesDone(PersonId person, CourseId course, VersionId version, LocalDate on) {}
