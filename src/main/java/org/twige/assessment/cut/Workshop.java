package org.twige.assessment.cut;

import java.time.Instant;
import java.util.UUID;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.courses.VersionId;
import org.twige.people.PersonId;

/**
 * A workshop on the pass mark of a course.
 *
 * @param forms how many forms' worth of items are judged
 * @param seed of the chance by which they were drawn
 * @param formItems how many items a form has
 * @param definition who is just sufficient
 * @param leader as on record now, should two records of the leader have been merged
 */
record Workshop(
        UUID id,
        CourseId course,
        VersionId version,
        WorkshopState state,
        int forms,
        long seed,
        int formItems,
        LocalText definition,
        PersonId leader,
        Instant preparedAt) {

    boolean isLedBy(UUID person) {
        return leader.value().equals(person);
    }

    String address() {
        return "/cut-workshops/" + id;
    }

    /** Where a judge comes in. */
    String judging() {
        return "/judging/" + id;
    }
}
