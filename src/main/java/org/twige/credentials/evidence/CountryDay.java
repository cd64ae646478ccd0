package org.twige.credentials.evidence;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.twige.country.Country;

/** Says what day it is in the country. */
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
}
