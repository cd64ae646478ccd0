package org.twige.mandates.week;

import java.time.LocalDate;
import org.twige.courses.CourseId;

/**
 * Something that is still to be learnt.
 *
 * @param changes true when only what changed in the course is asked for
 * @param silent true when nobody is written to about it, because it does not count now or is in a case
 */
record OpenDuty(CourseId course, LocalDate dueOn, boolean paused, boolean changes, boolean silent) {}
