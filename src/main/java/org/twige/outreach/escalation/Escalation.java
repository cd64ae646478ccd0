package org.twige.outreach.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/**
 * When officials are told of late people of a mandate.
 *
 * @param supervisorAfter days past the date; null: never
 * @param coordinatorShare people in a hundred; null: never
 */
public record Escalation(
        UUID mandate,
        LocalText name,
        @Nullable Integer supervisorAfter,
        @Nullable Integer coordinatorShare) {

    /** When nobody has said it: a supervisor after two weeks. */
    public static final int USUAL_AFTER = 14;

    /** When nobody has said it: a coordinator from a quarter of the people. */
    public static final int USUAL_SHARE = 25;
}
