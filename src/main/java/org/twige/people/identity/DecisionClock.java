package org.twige.people.identity;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.twige.country.Country;
import org.twige.people.identity.Merges.Asked;

/** Says what moment and what day of the country it is for somebody's decision. */
@Component
class DecisionClock {

    private final Country country;
    private final Clock clock;

    DecisionClock(Country country, Clock clock) {
        this.country = country;
        this.clock = clock;
    }

    /** A decision of this official, now. */
    Asked by(UUID official) {
        return new Asked(official, clock.instant(), country.today(clock));
    }
}
