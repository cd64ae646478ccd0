package org.twige.mandates.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.mandates.audience.AudienceRule;
import org.twige.people.Scope;

/** Says before a publication how many people would get a later date, because of the time that they are granted. */
@Component
public class PreviewDates {

    private final RealisticDates dates;
    private final LedgerClock clock;

    PreviewDates(RealisticDates dates, LedgerClock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** By the minutes granted, the fewest first; {@code minutes} are those of all courses together. */
    public List<LaterDates> later(Scope scope, AudienceRule audience, DueRule due, int minutes) {
        return dates.later(scope, audience, due, minutes, clock.now());
    }
}
