package org.twige.mandates.office;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** The day it is in the country, and the moment. */
@Component
class Today {

    private final Clock clock;
    private final Country country;

    Today(Clock clock, Country country) {
        this.clock = clock;
        this.country = country;
    }

    LocalDate day() {
        return country.today(clock);
    }

    Instant moment() {
        return clock.instant();
    }
}
