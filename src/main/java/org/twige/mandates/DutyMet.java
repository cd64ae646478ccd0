package org.twige.mandates;

import java.time.LocalDate;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** One person has done what a duty asks, by completing its course on that day. */
public record DutyMet(DutyId duty, PersonId person, CourseId course, LocalDate on) {}
