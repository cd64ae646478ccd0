package org.twige.learning;

import org.twige.courses.CourseId;
import org.twige.people.PersonId;

/** Who may take the final of a course along on a phone; a choice of mandates, which stand above. */
public interface FinalAlongRule {

    /** True if the person has an open duty in the course, and all of them allow it. */
    boolean allows(PersonId person, CourseId course);
}
