package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.twige.courses.Final;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;

/**
 * A sitting about to be planned.
 *
 * @param rules of the final as they hold today; the room keeps to their pass mark
 */
record NewSitting(
        Version version, Final rules, InstitutionId place, String room, Instant startsAt, List<String> languages) {

    /** For eight questions; half as much again as they take at the pace that is advised for a final. */
    static final int MINUTES = 15;
}
