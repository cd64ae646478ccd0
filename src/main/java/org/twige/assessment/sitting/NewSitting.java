package org.twige.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.twige.courses.Version;
import org.twige.people.InstitutionId;

/** A sitting about to be planned. */
record NewSitting(Version version, InstitutionId place, String room, Instant startsAt, List<String> languages) {

    /** For eight questions; half as much again as they take at the pace that is advised for a final. */
    static final int MINUTES = 15;
}
