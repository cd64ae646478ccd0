package org.twige.mandates.week;

import java.time.LocalDate;
import org.twige.courses.CourseId;

/**
 * Something that is still to be learnt.
 *
 * @param changes true when only what changed in the course is asked for
 */
record OpenDuty(CourseId course, LocalDate dueOn, boolean paused, boolean changes) {}
