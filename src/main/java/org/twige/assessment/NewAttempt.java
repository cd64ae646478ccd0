package org.twige.assessment;

import java.time.Instant;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/**
 * An attempt about to begin.
 *
 * @param cut per cent that must be right
 */
record NewAttempt(
        PersonId person, CourseId course, VersionId version, String language, Instant at, int outOf, int cut) {}
