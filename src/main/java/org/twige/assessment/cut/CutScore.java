package org.twige.assessment.cut;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/**
 * An adopted pass mark.
 *
 * @param cut per cent of the marks
 * @param wholeMarks rounded down to whole marks of a form, not only to a whole per cent
 * @param from new attempts from this day on keep to it
 */
record CutScore(UUID workshop, CourseId course, int cut, boolean wholeMarks, LocalDate from, Instant at, PersonId by) {}
