package org.twige.mandates.ledger;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Says what moment it is for the ledger. */
@Component
public class LedgerClock {

    private final Clock clock;
    private final Country country;

    LedgerClock(Clock clock, Country country) {
        this.clock = clock;
        this.country = country;
    }

    public Moment now() {
        return Moment.of(clock.instant(), country.zone());
    }
}
