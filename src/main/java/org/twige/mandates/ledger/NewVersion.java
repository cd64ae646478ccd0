package org.twige.mandates.ledger;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.MandateId;
import org.twige.mandates.audience.AudienceRule;

/**
 * A version of a mandate that is about to be published.
 *
 * @param number one more than the version before, from 1; a number that is taken was published by a form sent twice
 * @param finalAlong whether the final checks may also be answered on a phone without internet
 */
public record NewVersion(
        MandateId mandate,
        int number,
        LocalText names,
        UUID instrument,
        List<CourseId> courses,
        AudienceRule audience,
        DueRule due,
        boolean finalAlong,
        @Nullable Extension extension) {

    /** The version after one, by which an instrument moves its dates. */
    public static NewVersion extending(MandateVersion before, UUID instrument, Extension extension) {
        return new NewVersion(
                before.mandate(),
                before.number() + 1,
                before.names(),
                extension.instrumentFor(before.instrument(), instrument),
                before.courses(),
                before.audience(),
                extension.applyTo(before.due()),
                before.finalAlong(),
                extension);
    }

    String cause() {
        if (extension != null) {
            return "EXTENSION";
        }
        return number == 1 ? "FIRST" : "CHANGE";
    }
}
