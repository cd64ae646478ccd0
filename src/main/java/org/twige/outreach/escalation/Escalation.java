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
record Escalation(
        UUID mandate,
        LocalText name,
        @Nullable Integer supervisorAfter,
        @Nullable Integer coordinatorShare) {}
