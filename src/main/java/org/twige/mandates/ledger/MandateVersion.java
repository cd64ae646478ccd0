package org.twige.mandates.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.MandateId;
import org.twige.mandates.MandateVersionId;
import org.twige.mandates.audience.AudienceRule;

/**
 * What a mandate says from a day on: it never changes once it is published.
 *
 * @param finalAlong whether the final checks may also be answered on a phone without internet
 * @param extension how the open duties move, for a version that only extends the one before
 */
public record MandateVersion(
        MandateVersionId id,
        MandateId mandate,
        int number,
        LocalText names,
        UUID instrument,
        List<CourseId> courses,
        AudienceRule audience,
        DueRule due,
        boolean finalAlong,
        @Nullable Extension extension,
        LocalDate publishedOn) {

    String[] courseArray() {
        return courses.stream().map(course -> course.value().toString()).toArray(String[]::new);
    }
}
