package org.twige.credentials.evidence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Says what moment it is, and what day in the country. */
@Component
class CountryDay {

    private final Country country;
    private final Clock clock;

    CountryDay(Country country, Clock clock) {
        this.country = country;
        this.clock = clock;
    }

    LocalDate day() {
        return country.today(clock);
    }

    Instant now() {
        return clock.instant();
    }

    /** The first moment of a day. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(country.zone()).toInstant();
    }
}
