package org.twige.mandates.why;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;
import org.twige.courses.CourseId;
import org.twige.mandates.DutyEvent;
import org.twige.mandates.DutyState;
import org.twige.mandates.InstrumentName;
import org.twige.mandates.audience.AudienceRule;
import org.twige.mandates.audience.LookedAt;

/**
 * One course of a mandate in force on a day, and how one person stood in it at the end of that day.
 *
 * @param asked false for a course that the mandate asked before that day and not any more
 * @param last what happened last up to that day; empty without a duty
 * @param ground the last decision of the rule about this duty up to that day; empty without a duty
 */
record Standing(
        Said said,
        CourseId course,
        boolean asked,
        @Nullable Last last,
        @Nullable Ground ground) {

    /** What the mandate said on that day. */
    record Said(
            UUID mandate,
            int number,
            LocalText names,
            AudienceRule audience,
            UUID instrument,
            InstrumentName instrumentName,
            LocalDate publishedOn) {}

    /** The state of the duty at the end of the day. */
    record Last(DutyState state, LocalDate dueOn, DutyEvent event) {}

    /** What a version of the mandate decided about the person, by what it looked at on that day. */
    record Ground(
            int number,
            AudienceRule audience,
            @Nullable InstrumentName instrument,
            LookedAt looked,
            LocalText institution,
            LocalDate on) {}
}
