package org.twige.assessment;

import java.time.Instant;
import org.twige.courses.CourseId;
import org.twige.courses.Final;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/**
 * An attempt about to begin.
 *
 * @param rules as they are now; the attempt keeps to them
 * @param questions how many its form has
 * @param changes true when it asks only about what changed in the course
 */
record NewAttempt(
        PersonId person,
        CourseId course,
        VersionId version,
        String language,
        Instant at,
        Final rules,
        int questions,
        boolean changes) {}
